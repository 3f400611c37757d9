using System.Text;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>Estimates the width of texts, which only the viewer can measure, and shortens those that are too wide.</summary>
/// <remarks>The estimates fit the widest of the usual fonts.</remarks>
internal static class TextMeasurer
{
    /// <summary>The width of a character in a monospaced font, in units of the font's size.</summary>
    private const double MonospaceEm = 0.61;

    private const double BoldFactor = 1.12;

    private const string Ellipsis = "\u2026";

    public static int MeasureSans(string text, int size) => (int)Math.Ceiling(size * Sum(text, GetSansEm));

    public static int MeasureBoldSans(string text, int size) => (int)Math.Ceiling(size * BoldFactor * Sum(text, GetSansEm));

    public static int MeasureMonospace(string text, int size) =>
        (int)Math.Ceiling(size * Sum(text, static rune => rune.IsAscii ? MonospaceEm : 2 * MonospaceEm));

    /// <summary>Removes from the middle what does not fit: similar names mostly differ at their ends.</summary>
    public static string Shorten(string text, int maxWidth, Func<string, int> measure)
    {
        if (measure(text) <= maxWidth)
        {
            return text;
        }

        Rune[] runes = [.. text.EnumerateRunes()];
        for (var kept = runes.Length - 1; kept > 1; kept--)
        {
            var front = (kept + 1) / 2;
            var candidate = string.Concat(runes.Take(front)) + Ellipsis + string.Concat(runes.Skip(runes.Length - (kept - front)));
            if (measure(candidate) <= maxWidth)
            {
                return candidate;
            }
        }

        return Ellipsis;
    }

    private static double Sum(string text, Func<Rune, double> getEm) => text.EnumerateRunes().Sum(getEm);

    private static double GetSansEm(Rune rune) => rune switch
    {
        { IsAscii: false } => 1.05,
        { Value: 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '/' } => 0.36,
        { Value: 'f' or 't' or 'r' or '-' or '(' or ')' } => 0.45,
        { Value: 'm' or 'w' or 'M' or 'W' or '@' or '%' } => 1.0,
        { Value: >= 'A' and <= 'Z' } => 0.75,
        _ => 0.645,
    };
}
