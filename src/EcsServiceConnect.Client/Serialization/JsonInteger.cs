using System.Buffers;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Reads integers in any notation that JSON has for numbers, such as <c>1.0</c> and <c>15e2</c>, exactly.</summary>
internal static class JsonInteger
{
    /// <summary>Reads the current number.</summary>
    /// <returns>False if it is not integral or does not fit.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, out long value) =>
        TryParse(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, out value);

    private static bool TryParse(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        var isNegative = number[0] == '-';
        var digits = isNegative ? number[1..] : number;
        var exponent = 0;
        if (digits.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var e)
        {
            exponent = ParseExponent(digits[(e + 1)..]);
            digits = digits[..e];
        }

        var point = digits.IndexOf((byte)'.');
        var fraction = point < 0 ? [] : digits[(point + 1)..].TrimEnd((byte)'0');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart((byte)'0');
        if (fraction.IsEmpty)
        {
            // Only now are the zeros at the end a power of ten that a negative exponent can take away.
            var significant = whole.TrimEnd((byte)'0');
            exponent += whole.Length - significant.Length;
            whole = significant;
        }

        exponent -= fraction.Length;
        if (whole.IsEmpty && fraction.TrimStart((byte)'0').IsEmpty)
        {
            return true;
        }

        return exponent >= 0 && TryAppend(ref value, whole) && TryAppend(ref value, fraction) && TryScale(ref value, exponent, isNegative);
    }

    /// <summary>Builds the value below zero, where the range is larger by one.</summary>
    private static bool TryAppend(ref long value, ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (value < (long.MinValue + (digit - '0')) / 10)
            {
                return false;
            }

            value = (value * 10) - (digit - '0');
        }

        return true;
    }

    private static bool TryScale(ref long value, int exponent, bool isNegative)
    {
        for (; exponent > 0; exponent--)
        {
            if (value < long.MinValue / 10)
            {
                return false;
            }

            value *= 10;
        }

        if (!isNegative)
        {
            if (value == long.MinValue)
            {
                return false;
            }

            value = -value;
        }

        return true;
    }

    private static int ParseExponent(ReadOnlySpan<byte> text)
    {
        // Larger than any integer needs, and small enough not to overflow when lengths of digits are added.
        const int MaxExponent = 1_000_000_000;
        var isNegative = text[0] == '-';
        var exponent = 0;
        foreach (var digit in text[0] is (byte)'+' or (byte)'-' ? text[1..] : text)
        {
            exponent = Math.Min(MaxExponent, (Math.Min(exponent, MaxExponent / 10) * 10) + (digit - '0'));
        }

        return isNegative ? -exponent : exponent;
    }
}
