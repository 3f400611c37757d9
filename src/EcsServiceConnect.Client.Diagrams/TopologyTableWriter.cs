using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>Writes a topology as a table with aligned columns.</summary>
/// <param name="maxWidth">The largest width of a line.</param>
internal sealed class TopologyTableWriter(int maxWidth)
{
    private const string Separator = " | ";

    /// <summary>Narrower columns would be harder to read than lines that are too long.</summary>
    private const int MinColumnWidth = 8;

    private const string Indentation = "  ";

    private static readonly string[] _header = ["service", "cluster", "endpoint", "container", "since", "running"];

    private readonly StringBuilder _table = new();

    public string Write(NamespaceTopology topology)
    {
        AppendText(
            $"{DiagramFormatter.FormatCount(topology.Services.Count, "service")} of {DiagramFormatter.FormatCount(topology.ClusterNames.Count, "cluster")} "
            + $"in the namespace {topology.NamespaceName} at {DiagramFormatter.FormatTime(topology.CapturedAt)}.");
        if (topology.Services.Count > 0)
        {
            _table.Append('\n');
            AppendRows([_header, .. topology.Services.SelectMany(service => GetRows(service, topology.CapturedAt))]);
        }

        if (topology.StaleTasks.Count > 0)
        {
            _table.Append('\n');
            foreach (var tasks in topology.StaleTasks)
            {
                AppendText($"Warning: {tasks}.");
            }

            AppendText("A task reaches only the endpoints that existed when its service was last deployed. Deploy a service again if it needs a newer one.");
        }

        if (topology.Failures.Count > 0)
        {
            _table.Append('\n');
            foreach (var failure in topology.Failures)
            {
                AppendText($"Not read: {failure.Arn}: {failure.Reason}{(failure.Detail is { } detail ? $", {detail}" : "")}");
            }
        }

        return _table.ToString();
    }

    private static IEnumerable<string[]> GetRows(TopologyService service, DateTimeOffset now)
    {
        var running = GetRunning(service);
        return service.IsClientOnly
            ? [[service.Name, service.ClusterName, "(client only)", "", "", running]]
            : service.Endpoints.Select(endpoint => new[]
            {
                service.Name, service.ClusterName, endpoint.ToString(), GetContainer(endpoint), GetTime(endpoint, now), running,
            });
    }

    /// <summary>Gets the counts of tasks, and the state of the service or its deployment unless it is the usual one.</summary>
    private static string GetRunning(TopologyService service)
    {
        var status = service.Status == "ACTIVE" ? "" : $", {service.Status ?? "?"}";
        var rollout = service.RolloutState == default || service.RolloutState == DeploymentRolloutState.Completed ? "" : $", {service.RolloutState}";
        return string.Create(CultureInfo.InvariantCulture, $"{service.RunningCount} of {service.DesiredCount}{status}{rollout}");
    }

    private static string GetContainer(TopologyEndpoint endpoint)
    {
        if (endpoint.ContainerPort is not { } port)
        {
            return "?";
        }

        var protocol = endpoint.AppProtocol == default ? "tcp" : endpoint.AppProtocol.Value;
        return string.Create(CultureInfo.InvariantCulture, $"{port}/{protocol}{(endpoint.UsesTls ? ", TLS" : "")}");
    }

    /// <summary>Gets the time since which an endpoint exists, without the date if that is today's.</summary>
    private static string GetTime(TopologyEndpoint endpoint, DateTimeOffset now)
    {
        if (endpoint.CreatedAt is not { } createdAt)
        {
            return "?";
        }

        var time = createdAt.UtcDateTime.Date == now.UtcDateTime.Date
            ? createdAt.UtcDateTime.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : DiagramFormatter.FormatTime(createdAt);
        return endpoint.IsCreatedAtExact ? time : $"by {time}";
    }

    private void AppendRows(IReadOnlyList<string[]> rows)
    {
        string[][] cells = [.. rows.Select(static row => row.Select(ToAscii).ToArray())];
        var widths = GetWidths(cells);
        for (var i = 0; i < cells.Length; i++)
        {
            AppendRow(cells[i], widths);
            if (i == 0)
            {
                AppendLine(string.Join("-+-", widths.Select(static width => new string('-', width))));
            }
        }
    }

    /// <summary>Gets the widths of the columns. Where they are too wide together, the widest ones give way.</summary>
    private int[] GetWidths(string[][] cells)
    {
        int[] widths = [.. Enumerable.Range(0, _header.Length).Select(column => cells.Max(row => row[column].Length))];
        var excess = widths.Sum() + (Separator.Length * (widths.Length - 1)) - maxWidth;
        for (; excess > 0 && widths.Max() is > MinColumnWidth and var widest; excess--)
        {
            widths[Array.IndexOf(widths, widest)]--;
        }

        return widths;
    }

    /// <summary>Appends a row: cells that are longer than their column continue on the next line.</summary>
    private void AppendRow(string[] row, int[] widths)
    {
        var offsets = new int[row.Length];
        do
        {
            AppendLine(string.Join(Separator, row.Select((cell, column) => Take(cell, column).PadRight(widths[column]))));
        }
        while (row.Where((cell, column) => offsets[column] < cell.Length).Any());

        string Take(string cell, int column)
        {
            var part = cell[offsets[column]..Math.Min(cell.Length, offsets[column] + widths[column])];
            offsets[column] += part.Length;
            return part;
        }
    }

    /// <summary>Appends a sentence, broken at spaces where it is longer than a line.</summary>
    private void AppendText(string text)
    {
        var line = "";
        foreach (var word in ToAscii(text).Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > maxWidth)
            {
                AppendLine(line);
                line = Indentation + word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        AppendLine(line);
    }

    private void AppendLine(string line) => _table.Append(line.TrimEnd()).Append('\n');

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
