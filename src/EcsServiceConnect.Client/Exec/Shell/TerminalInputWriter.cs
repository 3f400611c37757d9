namespace EcsServiceConnect.Client.Exec.Shell;

/// <summary>
/// Writes bytes so that a program that reads a terminal line by line receives them as they are: what the terminal would act on is quoted,
/// and lines that are longer than it can hold are passed on in parts.
/// </summary>
internal sealed class TerminalInputWriter
{
    /// <summary>Quotes the next character (Ctrl+V).</summary>
    public const byte Quote = 0x16;

    /// <summary>Passes the line so far on (Ctrl+D); without one, it is the end of the input.</summary>
    public const byte EndOfTransmission = 0x04;

    /// <summary>How many bytes of a line are passed on at once. A terminal holds 4,095.</summary>
    private const int MaxPart = 1024;

    private int _lineLength;

    /// <summary>Encodes bytes of the input.</summary>
    public byte[] Encode(ReadOnlySpan<byte> input)
    {
        var encoded = new List<byte>(input.Length + (input.Length / 8) + 8);
        foreach (var value in input)
        {
            if (value is < 0x20 and not ((byte)'\n' or (byte)'\t') or 0x7F or 0xFF)
            {
                encoded.Add(Quote);
            }

            encoded.Add(value);
            _lineLength = value == (byte)'\n' ? 0 : _lineLength + 1;
            if (_lineLength == MaxPart)
            {
                encoded.Add(EndOfTransmission);
                _lineLength = 0;
            }
        }

        return [.. encoded];
    }

    /// <summary>Encodes the end of the input: once for what stands in the last line, once for the end itself.</summary>
    public byte[] EncodeEnd() => _lineLength == 0 ? [EndOfTransmission] : [EndOfTransmission, EndOfTransmission];
}
