namespace EcsServiceConnect.Client.Testing;

/// <summary>What a caller sent, as it may stand in a message: short, and without control characters.</summary>
internal static class Shown
{
    public static string Text(string? sent, int longest = 128)
    {
        if (sent is null)
        {
            return "";
        }

        var kept = sent.Length > longest ? sent[..longest] + "..." : sent;
        return string.Create(kept.Length, kept, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
            }
        });
    }
}
