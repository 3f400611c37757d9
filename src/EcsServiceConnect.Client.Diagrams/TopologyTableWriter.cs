using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>Writes a topology as a table with aligned columns.</summary>
internal static class TopologyTableWriter
{
    private const string Separator = " | ";

    private static readonly string[] _header = ["service", "cluster", "endpoint", "container port", "protocol", "since", "state"];

    public static string Write(NamespaceTopology topology)
    {
        var table = new StringBuilder();
        AppendLine(
            table,
            $"{DiagramFormatter.FormatCount(topology.Services.Count, "service")} of {DiagramFormatter.FormatCount(topology.ClusterNames.Count, "cluster")} "
            + $"in the namespace {topology.NamespaceName} at {DiagramFormatter.FormatTime(topology.CapturedAt)}.");
        if (topology.Services.Count > 0)
        {
            table.Append('\n');
            AppendRows(table, [_header, .. topology.Services.SelectMany(GetRows)]);
        }

        if (topology.StaleTasks.Count > 0)
        {
            table.Append('\n');
            foreach (var tasks in topology.StaleTasks)
            {
                AppendLine(table, $"Warning: {tasks}. Deploy the service again to change that.");
            }
        }

        if (topology.Failures.Count > 0)
        {
            table.Append('\n');
            foreach (var failure in topology.Failures)
            {
                AppendLine(table, $"Not read: {failure.Arn}: {failure.Reason}{(failure.Detail is { } detail ? $", {detail}" : "")}");
            }
        }

        return table.ToString();
    }

    private static IEnumerable<string[]> GetRows(TopologyService service)
    {
        var rollout = service.RolloutState == default ? "" : $"{service.RolloutState}, ";
        var state = string.Create(
            CultureInfo.InvariantCulture,
            $"{service.Status ?? "?"}, {rollout}{service.RunningCount} of {service.DesiredCount} running");
        return service.IsClientOnly
            ? [[service.Name, service.ClusterName, "(client only)", "", "", "", state]]
            : service.Endpoints.Select(endpoint => new[]
            {
                service.Name,
                service.ClusterName,
                endpoint.ToString(),
                endpoint.ContainerPort?.ToString(CultureInfo.InvariantCulture) ?? "?",
                GetProtocol(endpoint),
                endpoint.CreatedAt is { } createdAt ? DiagramFormatter.FormatTime(createdAt, endpoint.IsCreatedAtExact) : "?",
                state,
            });
    }

    private static string GetProtocol(TopologyEndpoint endpoint)
    {
        var protocol = endpoint.AppProtocol != default ? endpoint.AppProtocol.Value : endpoint.ContainerPort is null ? "?" : "tcp";
        return endpoint.UsesTls ? $"{protocol}, TLS" : protocol;
    }

    private static void AppendRows(StringBuilder table, IReadOnlyList<string[]> rows)
    {
        string[][] cells = [.. rows.Select(static row => row.Select(ToAscii).ToArray())];
        int[] widths = [.. Enumerable.Range(0, _header.Length).Select(column => cells.Max(row => row[column].Length))];
        for (var i = 0; i < cells.Length; i++)
        {
            AppendLine(table, string.Join(Separator, cells[i].Select((cell, column) => cell.PadRight(widths[column]))));
            if (i == 0)
            {
                AppendLine(table, string.Join("-+-", widths.Select(static width => new string('-', width))));
            }
        }
    }

    private static void AppendLine(StringBuilder table, string line) => table.Append(ToAscii(line).TrimEnd()).Append('\n');

    /// <summary>Replaces line breaks and everything beyond ASCII by escape sequences, so that a row stays one line.</summary>
    private static string ToAscii(string text)
    {
        if (text.All(IsPrintableAscii))
        {
            return text;
        }

        var ascii = new StringBuilder();
        foreach (var character in text)
        {
            if (IsPrintableAscii(character))
            {
                ascii.Append(character);
            }
            else
            {
                ascii.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
        }

        return ascii.ToString();
    }

    private static bool IsPrintableAscii(char character) => character is >= ' ' and <= '~';
}
