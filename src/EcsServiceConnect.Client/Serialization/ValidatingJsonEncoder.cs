using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Escapes text as <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> does, because the JSON goes to a service or a file and never
/// into a web page, and reports text that is not valid Unicode, which that encoder replaces silently. Only text that must be escaped
/// anyway is examined: half of a surrogate pair is always part of it.
/// </summary>
/// <param name="reportInvalidText">Is called before such text is written, with replacement characters.</param>
internal sealed class ValidatingJsonEncoder(Action reportInvalidText) : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder _relaxed = UnsafeRelaxedJsonEscaping;

    public override int MaxOutputCharactersPerInputCharacter => _relaxed.MaxOutputCharactersPerInputCharacter;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => _relaxed.FindFirstCharacterToEncode(text, textLength);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => _relaxed.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        _relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => _relaxed.WillEncode(unicodeScalar);

    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        if (!IsValid(source))
        {
            reportInvalidText();
        }

        return _relaxed.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);
    }

    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true)
    {
        if (!Utf8.IsValid(utf8Source))
        {
            reportInvalidText();
        }

        return _relaxed.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);
    }

    private static bool IsValid(ReadOnlySpan<char> text)
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
