namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>An entry of the legend: a symbol of the diagram and its meaning.</summary>
/// <param name="Kind">How the symbol is drawn.</param>
/// <param name="CssSuffix">The end of the symbol's CSS classes.</param>
/// <param name="Text">The meaning.</param>
/// <param name="X">Where the symbol begins.</param>
/// <param name="Y">The middle of the line.</param>
internal sealed record LegendEntryLayout(LegendEntryKind Kind, string CssSuffix, string Text, int X, int Y)
{
    public const int SymbolWidth = 34;

    private const int Gap = 22;

    private static readonly (string Tone, string Text)[] _tones =
        [("full", "all tasks run"), ("part", "some tasks run"), ("down", "no task runs"), ("off", "no task is wanted")];

    /// <summary>Lays out entries for the symbols that occur on the nodes, in as many lines as they need.</summary>
    public static IReadOnlyList<LegendEntryLayout> Create(IReadOnlyList<ServiceNodeLayout> nodes, int left, int top, int right, int pitch)
    {
        var legend = new List<LegendEntryLayout>();
        var (x, y) = (left, top);
        foreach (var (kind, suffix, text) in FindSymbols(nodes))
        {
            var width = SymbolWidth + TextMeasurer.MeasureSans(text, DiagramLayout.TextSize - 1);
            if (x > left && x + width > right)
            {
                (x, y) = (left, y + pitch);
            }

            legend.Add(new LegendEntryLayout(kind, suffix, text, x, y));
            x += width + Gap;
        }

        return legend;
    }

    private static IEnumerable<(LegendEntryKind Kind, string CssSuffix, string Text)> FindSymbols(IReadOnlyList<ServiceNodeLayout> nodes)
    {
        if (nodes.Any(static node => node.IsCaller))
        {
            yield return (LegendEntryKind.Arrow, "call", "can reach the namespace's endpoints");
        }

        if (nodes.Any(static node => node.Badges.Count > 0))
        {
            yield return (LegendEntryKind.Arrow, "serve", "endpoint that can be reached");
        }

        if (nodes.Any(static node => node.UnreachableEndpoints.Count > 0))
        {
            yield return (LegendEntryKind.Cross, NoteLayout.Unreachable, "cannot reach it until deployed again");
        }

        if (nodes.Any(static node => node.PossiblyUnreachableEndpoints.Count > 0))
        {
            yield return (LegendEntryKind.Cross, NoteLayout.PossiblyUnreachable, "may not reach it until deployed again");
        }

        foreach (var (tone, text) in _tones.Where(tone => nodes.Any(node => node.Tone == tone.Tone)))
        {
            yield return (LegendEntryKind.Dot, tone, text);
        }
    }
}
