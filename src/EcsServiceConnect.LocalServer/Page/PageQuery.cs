using Microsoft.AspNetCore.Http.Extensions;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>What a reader has chosen to see. It stands in the page's address, so that it can be shared.</summary>
/// <param name="Filter">The text that names must contain; empty for all.</param>
/// <param name="OpenServices">The services whose tasks are listed, as <c>cluster/service</c>.</param>
public sealed record PageQuery(string Filter, IReadOnlyList<string> OpenServices)
{
    private const string FilterKey = "filter";
    private const string OpenKey = "open";
    private const int MaxLength = 100;

    /// <summary>Whether only a part of everything is chosen.</summary>
    public bool HasFilter => Filter.Length > 0;

    /// <summary>Reads the query of an address. What it does not know is ignored.</summary>
    public static PageQuery Parse(IQueryCollection query)
    {
        var filter = query[FilterKey].ToString().Trim();
        return new PageQuery(filter[..Math.Min(filter.Length, MaxLength)], [.. query[OpenKey].OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether the filter is found in a text.</summary>
    public bool Matches(string? text) => text?.Contains(Filter, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Returns the query of the address that lists a service's tasks, or no longer lists them.</summary>
    public string Toggle(string service)
    {
        string[] open = OpenServices.Contains(service)
            ? [.. OpenServices.Where(key => key != service)]
            : [.. OpenServices, service];
        var builder = new QueryBuilder(open.Select(static key => KeyValuePair.Create(OpenKey, key)));
        if (HasFilter)
        {
            builder.Add(FilterKey, Filter);
        }

        return builder.ToString() is { Length: > 0 } query ? query : "?";
    }
}
