namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Texts in messages.</summary>
internal static class ControlText
{
    private const int MaxLength = 200;

    /// <summary>Shortens a text of the client, and replaces its control characters.</summary>
    public static string Shorten(string text)
    {
        var shown = text.Length > MaxLength ? text[..MaxLength] + "..." : text;
        return string.Concat(shown.Select(static character => char.IsControl(character) ? ' ' : character));
    }

    public static string Join(IEnumerable<string> choices) => string.Join(", ", choices.Select(static choice => $"'{choice}'"));
}
