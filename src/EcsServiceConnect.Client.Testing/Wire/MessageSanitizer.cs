namespace EcsServiceConnect.Client.Testing;

/// <summary>What a caller sent, as it may stand in a message: short, and without control characters.</summary>
internal static class MessageSanitizer
{
    public static string Sanitize(string? text, int maxLength = 128)
    {
        if (text is null)
        {
            return "";
        }

        var kept = text.Length > maxLength ? text[..maxLength] + "..." : text;
        return string.Create(kept.Length, kept, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
            }
        });
    }
}
