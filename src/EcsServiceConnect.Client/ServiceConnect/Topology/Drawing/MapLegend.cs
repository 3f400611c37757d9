namespace EcsServiceConnect.Client;

/// <summary>One sign of the map, explained.</summary>
/// <param name="Sign">The class of what is shown: a line, or a dot.</param>
/// <param name="Text">What it means.</param>
/// <param name="X">Where the sign begins.</param>
/// <param name="Y">The middle of the line.</param>
internal sealed record MapLegend(string Sign, string Text, int X, int Y)
{
    public const int SignWidth = 34;

    private const int Gap = 22;

    public static IReadOnlyList<MapLegend> Of(NamespaceTopology topology, int left, int top, int right, int pitch)
    {
        var legend = new List<MapLegend>();
        var (x, y) = (left, top);
        foreach (var (sign, text) in Signs(topology))
        {
            var width = SignWidth + MapText.Sans(text, MapLayout.TextSize - 1);
            if (x > left && x + width > right)
            {
                (x, y) = (left, y + pitch);
            }

            legend.Add(new MapLegend(sign, text, x, y));
            x += width + Gap;
        }

        return legend;
    }

    private static IEnumerable<(string Sign, string Text)> Signs(NamespaceTopology topology)
    {
        if (topology.Services.Count == 0)
        {
            yield break;
        }

        yield return ("call", "can reach the namespace's endpoints");
        yield return ("serve", "endpoint that can be reached");
        if (topology.BlindTasks.Any(static tasks => tasks.CannotSee.Count > 0))
        {
            yield return ("cannot", "cannot reach it until deployed again");
        }

        if (topology.BlindTasks.Any(static tasks => tasks.MayNotSee.Count > 0))
        {
            yield return ("perhaps", "may not reach it until deployed again");
        }

        yield return ("full", "all tasks run");
        yield return ("part", "some run");
        yield return ("down", "none runs");
        yield return ("off", "none wanted");
    }
}
