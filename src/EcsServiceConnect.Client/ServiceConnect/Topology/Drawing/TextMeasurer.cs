using System.Text;

namespace EcsServiceConnect.Client;

/// <summary>
/// Guesses how wide a text will be, since nobody measures it where it is drawn, and shortens what is too wide. The guesses fit the
/// widest of the usual fonts.
/// </summary>
internal static class TextMeasurer
{
    /// <summary>Every character of a monospaced font, in units of its size.</summary>
    private const double MonoEm = 0.61;

    /// <summary>How much wider bold text is.</summary>
    private const double Bold = 1.12;

    public static int MeasureSans(string text, int size) => (int)Math.Ceiling(size * Sum(text, SansEm));

    public static int MeasureBoldSans(string text, int size) => (int)Math.Ceiling(size * Bold * Sum(text, SansEm));

    public static int MeasureMono(string text, int size) => (int)Math.Ceiling(size * Sum(text, static rune => rune.IsAscii ? MonoEm : 2 * MonoEm));

    /// <summary>Takes out of the middle what does not fit: names that are alike mostly differ at their ends.</summary>
    public static string Shorten(string text, int room, Func<string, int> width)
    {
        if (width(text) <= room)
        {
            return text;
        }

        Rune[] runes = [.. text.EnumerateRunes()];
        for (var kept = runes.Length - 1; kept > 1; kept--)
        {
            var front = (kept + 1) / 2;
            var candidate = string.Concat(runes.Take(front)) + "\u2026" + string.Concat(runes.Skip(runes.Length - (kept - front)));
            if (width(candidate) <= room)
            {
                return candidate;
            }
        }

        return "\u2026";
    }

    private static double Sum(string text, Func<Rune, double> em) => text.EnumerateRunes().Sum(em);

    private static double SansEm(Rune rune) => rune switch
    {
        { IsAscii: false } => 1.05,
        { Value: 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '/' } => 0.36,
        { Value: 'f' or 't' or 'r' or '-' or '(' or ')' } => 0.45,
        { Value: 'm' or 'w' or 'M' or 'W' or '@' or '%' } => 1.0,
        { Value: >= 'A' and <= 'Z' } => 0.75,
        _ => 0.645,
    };
}
