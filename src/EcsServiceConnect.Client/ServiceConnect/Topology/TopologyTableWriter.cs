using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client;

/// <summary>A topology as aligned text.</summary>
internal static class TopologyTableWriter
{
    private const string Separator = " | ";

    private static readonly string[] _head = ["service", "cluster", "endpoint", "container port", "protocol", "since", "state"];

    public static string Write(NamespaceTopology topology)
    {
        var text = new StringBuilder();
        Line(
            text,
            $"{MessageFormatter.FormatCount(topology.Services.Count, "service")} of {MessageFormatter.FormatCount(topology.Clusters.Count, "cluster")} "
            + $"in the namespace {topology.Namespace} at {Time(topology.CapturedAt)}.");
        if (topology.Services.Count > 0)
        {
            text.Append('\n');
            Grid(text, [_head, .. topology.Services.SelectMany(RowsOf)]);
        }

        if (topology.StaleTasks.Count > 0)
        {
            text.Append('\n');
            foreach (var blind in topology.StaleTasks)
            {
                Line(text, $"Warning: {blind}. Deploy the service again to change that.");
            }
        }

        if (topology.Failures.Count > 0)
        {
            text.Append('\n');
            foreach (var failure in topology.Failures)
            {
                Line(text, $"Not read: {failure.Arn}: {failure.Reason}{(failure.Detail is { } detail ? $", {detail}" : "")}");
            }
        }

        return text.ToString();
    }

    public static string Time(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> RowsOf(TopologyService service)
    {
        var state = string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Status ?? "?"}, {(service.RolloutState.HasValue ? service.RolloutState + ", " : "")}{service.RunningCount} of {service.DesiredCount} running");
        return service.IsClientOnly
            ? [[service.Name, service.Cluster, "(client only)", "", "", "", state]]
            : service.Endpoints.Select(endpoint => new[]
            {
                service.Name,
                service.Cluster,
                endpoint.ToString(),
                endpoint.ContainerPort?.ToString(CultureInfo.InvariantCulture) ?? "?",
                ProtocolOf(endpoint),
                endpoint.CreatedAt is not { } since ? "?" : endpoint.IsCreatedAtExact ? Time(since) : $"{Time(since)} or before",
                state,
            });
    }

    private static string ProtocolOf(TopologyEndpoint endpoint)
    {
        var protocol = endpoint.AppProtocol.HasValue ? endpoint.AppProtocol.Value : endpoint.ContainerPort is null ? "?" : "tcp";
        return endpoint.UsesTls ? $"{protocol}, TLS" : protocol;
    }

    private static void Grid(StringBuilder text, IReadOnlyList<string[]> rows)
    {
        string[][] cells = [.. rows.Select(static row => row.Select(Ascii).ToArray())];
        int[] widths = [.. Enumerable.Range(0, _head.Length).Select(column => cells.Max(row => row[column].Length))];
        for (var i = 0; i < cells.Length; i++)
        {
            Line(text, string.Join(Separator, cells[i].Select((cell, column) => cell.PadRight(widths[column]))));
            if (i == 0)
            {
                Line(text, string.Join("-+-", widths.Select(static width => new string('-', width))));
            }
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(Ascii(line).TrimEnd()).Append('\n');

    /// <summary>One line of ASCII, whatever the service answered: the rest is written as its number.</summary>
    private static string Ascii(string text)
    {
        if (text.All(static c => c is >= ' ' and <= '~'))
        {
            return text;
        }

        var ascii = new StringBuilder();
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~')
            {
                ascii.Append(c);
            }
            else
            {
                ascii.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return ascii.ToString();
    }
}
