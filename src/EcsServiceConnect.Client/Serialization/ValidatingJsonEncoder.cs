using System.Buffers;
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
    /// <summary>What no JSON escapes: every printable ASCII character but the quotation mark and the backslash.</summary>
    private const string Plain = " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly SearchValues<char> _plainCharacters = SearchValues.Create(Plain);

    /// <summary>Whether an event is written (<see cref="IEventModel"/>). The encoder states it because it reaches every writer of a record.</summary>
    public bool IsEvent { get; init; }

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    /// <summary>The framework's encoder. Its tables take milliseconds to build, so it is asked only about text that is not plain.</summary>
    private static JavaScriptEncoder Relaxed => UnsafeRelaxedJsonEscaping;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).ContainsAnyExcept(_plainCharacters) ? Relaxed.FindFirstCharacterToEncode(text, textLength) : -1;

    /// <summary>Finds what must be escaped in text that comes as bytes, mostly the names of members: too short to be worth a search by vectors.</summary>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        foreach (var character in utf8Text)
        {
            if (!Plain.Contains((char)character, StringComparison.Ordinal))
            {
                return Relaxed.FindFirstCharacterToEncodeUtf8(utf8Text);
            }
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar);

    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        if (!UnicodeText.IsValid(source))
        {
            reportInvalidText();
        }

        return Relaxed.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);
    }

    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true)
    {
        if (!Utf8.IsValid(utf8Source))
        {
            reportInvalidText();
        }

        return Relaxed.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);
    }
}
