using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes the given capacity providers, or all that are not deleted; unknown ones are failures.</summary>
internal sealed class DescribeCapacityProvidersHandler
    : OperationHandler<DescribeCapacityProvidersRequest, DescribeCapacityProvidersResponse>
{
    private const int DefaultPageSize = 10;

    protected override DescribeCapacityProvidersResponse Handle(DescribeCapacityProvidersRequest request, EcsState state)
    {
        var cluster = string.IsNullOrEmpty(request.Cluster) ? null : state.Clusters.GetActive(request.Cluster);
        var asked = (request.CapacityProviders ?? []).Select(name => (Name: name, Provider: state.CapacityProviders.Find(name))).ToList();
        var described = asked.Count == 0
            ? state.CapacityProviders.All.Where(static provider => provider.IsActive)
            : asked.Select(static pair => pair.Provider).OfType<CapacityProviderState>().Distinct()
                .OrderBy(static provider => provider.Key, StringComparer.Ordinal);
        var withTags = request.Include?.Contains(CapacityProviderField.Tags) == true;

        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            described
                .Where(provider => cluster?.CapacityProviders.Contains(provider.Name) != false)
                .Select(provider => (provider.Key, CapacityProviderMapper.Map(provider, withTags))),
            (request.NextToken, request.MaxResults),
            DefaultPageSize);
        return new DescribeCapacityProvidersResponse
        {
            CapacityProviders = page.Items,
            NextToken = page.NextToken,

            // Failures are on the first page only.
            Failures = string.IsNullOrEmpty(request.NextToken)
                ? [.. asked.Where(static pair => pair.Provider is null).Select(pair => FailureFactory.CreateMissing(GetArn(pair.Name, state.Arns)))]
                : [],
        };
    }

    private static string GetArn(string name, ArnFactory arns) => EcsArn.IsArn(name) ? name : arns.CreateCapacityProviderArn(name);
}
