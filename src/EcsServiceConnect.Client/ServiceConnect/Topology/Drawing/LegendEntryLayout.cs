namespace EcsServiceConnect.Client;

/// <summary>One sign of the map, explained.</summary>
/// <param name="Sign">The class of what is shown: a line, or a dot.</param>
/// <param name="Text">What it means.</param>
/// <param name="X">Where the sign begins.</param>
/// <param name="Y">The middle of the line.</param>
internal sealed record LegendEntryLayout(string Sign, string Text, int X, int Y)
{
    public const int SignWidth = 34;

    private const int Gap = 22;

    private static readonly (string Tone, string Text)[] _tones =
        [("full", "all tasks run"), ("part", "some tasks run"), ("down", "no task runs"), ("off", "no task is wanted")];

    /// <summary>The signs that occur on the cards.</summary>
    public static IReadOnlyList<LegendEntryLayout> Of(IReadOnlyList<ServiceNodeLayout> cards, int left, int top, int right, int pitch)
    {
        var legend = new List<LegendEntryLayout>();
        var (x, y) = (left, top);
        foreach (var (sign, text) in Signs(cards))
        {
            var width = SignWidth + TextMeasurer.MeasureSans(text, DiagramLayout.TextSize - 1);
            if (x > left && x + width > right)
            {
                (x, y) = (left, y + pitch);
            }

            legend.Add(new LegendEntryLayout(sign, text, x, y));
            x += width + Gap;
        }

        return legend;
    }

    private static IEnumerable<(string Sign, string Text)> Signs(IReadOnlyList<ServiceNodeLayout> cards)
    {
        if (cards.Any(static card => card.IsCaller))
        {
            yield return ("call", "can reach the namespace's endpoints");
        }

        if (cards.Any(static card => card.Badges.Count > 0))
        {
            yield return ("serve", "endpoint that can be reached");
        }

        if (cards.Any(static card => card.Reachability.UnreachableEndpoints.Count > 0))
        {
            yield return (NoteLayout.Unreachable, "cannot reach it until deployed again");
        }

        if (cards.Any(static card => card.Reachability.PossiblyUnreachableEndpoints.Count > 0))
        {
            yield return (NoteLayout.PossiblyUnreachable, "may not reach it until deployed again");
        }

        foreach (var (tone, text) in _tones.Where(tone => cards.Any(card => card.Tone == tone.Tone)))
        {
            yield return (tone, text);
        }
    }
}
