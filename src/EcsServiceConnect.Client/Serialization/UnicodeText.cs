using System.Buffers;
using System.Text;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Examines text that is to be sent as UTF-8.</summary>
internal static class UnicodeText
{
    /// <summary>Whether text is valid Unicode: without half of a surrogate pair.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var start)
        {
            if (Rune.DecodeFromUtf16(text[start..], out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[(start + length)..];
        }

        return true;
    }
}
