using System.Globalization;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Reads the code and the message of an error's body. It tolerates more than the readers of responses do, because an error must
/// be reported whatever its text is: names in any case, what is not valid Unicode, and JSON that breaks off after the code.
/// </summary>
internal static class ErrorBodyReader
{
    /// <summary>
    /// Reads a body; false if it is no JSON object and has no code. The message is as it was sent, even half a surrogate pair.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8Body, out string? code, out string? message)
    {
        string? type = null;
        string? plainCode = null;
        message = null;
        var isWhole = false;
        var reader = new Utf8JsonReader(JsonModelReader.TrimByteOrderMark(utf8Body), JsonModelReader.Options);
        try
        {
            isWhole = reader.Read() && reader.TokenType == JsonTokenType.StartObject;
            while (isWhole && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                // Not ToLower: only the letters of ASCII have another case here.
                switch (GetText(ref reader).ToUpperInvariant())
                {
                    case "__TYPE":
                        type = ReadText(ref reader) ?? type;
                        break;
                    case "CODE":
                        plainCode = ReadText(ref reader) ?? plainCode;
                        break;
                    case "MESSAGE" or "ERRORMESSAGE":
                        message = ReadText(ref reader) ?? message;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (JsonException)
        {
            isWhole = false;
        }

        code = ErrorCodeParser.Parse(type) ?? ErrorCodeParser.Parse(plainCode);
        return isWhole || code is not null;
    }

    /// <summary>Reads the value of the property that the reader is at; null unless it is text.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return GetText(ref reader) is { Length: > 0 } text ? text : null;
        }

        reader.Skip();
        return null;
    }

    /// <summary>Gets the current string or name, where the framework's reader throws on what is not valid Unicode.</summary>
    private static string GetText(ref Utf8JsonReader reader)
    {
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? Unescape(text) : text;
    }

    private static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            i++;
            switch (escaped[i])
            {
                case 'u':
                    text.Append((char)ushort.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'r' or 'b' or 'f':
                    break;
                default:
                    text.Append(escaped[i]);
                    break;
            }
        }

        return text.ToString();
    }
}
