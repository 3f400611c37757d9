using System.Globalization;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Reads and writes points in time: seconds since 1970 as a number, exact to 100 ns. ISO 8601 text with <c>Z</c> or an offset is read
/// as well, because other tools write it, and written in events, where ECS does.
/// </summary>
internal static class JsonTimestamp
{
    private const string Expected = "a timestamp (seconds since 1970, or ISO 8601 text with Z or an offset)";
    private const int Decimals = 7;
    private const string TextFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Reads the current value.</summary>
    public static DateTimeOffset Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when TryReadNumber(ref reader, out var value) => value,
        JsonTokenType.String when reader.TryGetDateTimeOffset(out var value) && HasOffset(ref reader) => value,
        JsonTokenType.Number => throw new UnexpectedJsonException(reader.TokenStartIndex, Expected, "a number outside the years 1 to 9999"),
        JsonTokenType.String => throw new UnexpectedJsonException(reader.TokenStartIndex, Expected, "other text"),
        _ => throw JsonModelReader.CreateUnexpected(ref reader, Expected),
    };

    /// <summary>
    /// Reads the current value from programs that write an unset time as empty text or, in Go, as the first moment of the year 1.
    /// </summary>
    public static DateTimeOffset? ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(""u8))
        {
            return null;
        }

        var value = Read(ref reader);
        return value == DateTimeOffset.MinValue ? null : value;
    }

    /// <summary>Writes ISO 8601 text in UTC, with as many decimals as are needed.</summary>
    public static void WriteText(Utf8JsonWriter writer, DateTimeOffset value) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(TextFormat, CultureInfo.InvariantCulture));

    /// <summary>Writes seconds since 1970, or text if it writes an event, with as many decimals as are needed.</summary>
    public static void Write(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (JsonModelWriter.WritesEvent(writer))
        {
            WriteText(writer, value);
            return;
        }

        var ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var scale = (byte)Decimals;
        while (scale > 0 && ticks % 10 == 0)
        {
            ticks /= 10;
            scale--;
        }

        var digits = (ulong)Math.Abs(ticks);
        writer.WriteNumberValue(new decimal((int)digits, (int)(digits >> 32), 0, ticks < 0, scale));
    }

    private static bool TryReadNumber(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.HasValueSequence || !TryReadTicks(reader.ValueSpan, out var ticks))
        {
            if (!reader.TryGetDecimal(out var seconds) || Math.Abs(seconds) > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerSecond)
            {
                return false;
            }

            ticks = (long)decimal.Round(seconds * TimeSpan.TicksPerSecond);
        }

        ticks += DateTimeOffset.UnixEpoch.Ticks;
        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads the common form of a timestamp: up to eleven digits, and up to seven decimals.</summary>
    private static bool TryReadTicks(ReadOnlySpan<byte> number, out long ticks)
    {
        ticks = 0;
        var point = number.IndexOf((byte)'.');
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        if ((point < 0 ? number.Length : point) > 11 || decimals > Decimals)
        {
            return false;
        }

        foreach (var symbol in number)
        {
            if (symbol == '.')
            {
                continue;
            }

            if (!char.IsAsciiDigit((char)symbol))
            {
                return false;
            }

            ticks = (ticks * 10) + (symbol - '0');
        }

        for (; decimals < Decimals; decimals++)
        {
            ticks *= 10;
        }

        return true;
    }

    /// <summary>Whether the time that was read has a time zone. Without one the reader uses the machine's own.</summary>
    private static bool HasOffset(ref Utf8JsonReader reader)
    {
        const int MaxLength = 64;
        const int DateAndMark = 11;
        Span<byte> text = stackalloc byte[MaxLength];
        text = text[..reader.CopyString(text)];
        return text.Length > DateAndMark && (text[^1] == 'Z' || text[DateAndMark..].IndexOfAny((byte)'+', (byte)'-') >= 0);
    }
}
