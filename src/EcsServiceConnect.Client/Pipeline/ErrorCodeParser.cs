using System.Buffers;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Parses error codes as services write them.</summary>
internal static class ErrorCodeParser
{
    private const int MaxLength = 128;

    private static readonly SearchValues<char> _characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>
    /// Extracts the code from <c>namespace#Code:http://...</c> or <c>Code;Sender</c>. Anything that cannot be a code is null: codes
    /// appear in messages, logs and metrics, where text of any kind and length does not belong.
    /// </summary>
    public static string? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var code = text.AsSpan();
        var end = code.IndexOfAny(':', ';');
        code = end >= 0 ? code[..end] : code;
        code = code[(code.LastIndexOf('#') + 1)..].Trim();
        return code.Length is 0 or > MaxLength || code.ContainsAnyExcept(_characters) ? null
            : code.Length == text.Length ? text
            : code.ToString();
    }
}
