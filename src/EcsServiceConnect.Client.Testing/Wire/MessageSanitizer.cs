namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes text of a caller safe to show in a message: short, and without control characters.</summary>
internal static class MessageSanitizer
{
    public static string Sanitize(string? text, int maxLength = 128)
    {
        if (text is null)
        {
            return "";
        }

        var shortened = text.Length > maxLength ? text[..maxLength] + "..." : text;
        return string.Create(shortened.Length, shortened, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? '?' : source[i];
            }
        });
    }
}
