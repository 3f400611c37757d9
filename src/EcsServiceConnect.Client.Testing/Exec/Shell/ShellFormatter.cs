using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Formats text as the command <c>printf</c> does: byte by byte, as escapes can write any byte.</summary>
internal static class ShellFormatter
{
    /// <summary>Formats arguments. The format is used again as long as there are more of them.</summary>
    /// <exception cref="FormatException">The format has a directive that is not supported.</exception>
    public static byte[] Format(string format, IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder();
        var bytes = arguments.Select(ToByteText).ToList();
        var next = 0;
        do
        {
            var start = next;
            FormatOnce(ToByteText(format), bytes, ref next, text);
            if (next == start)
            {
                break;
            }
        }
        while (next < bytes.Count);
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>Replaces escapes such as <c>\n</c> and <c>\033</c>.</summary>
    public static byte[] Unescape(string text) => Encoding.Latin1.GetBytes(UnescapeBytes(ToByteText(text)));

    /// <summary>Gets a text with a character for each byte of UTF-8.</summary>
    private static string ToByteText(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static string UnescapeBytes(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                i = AppendEscape(text, i + 1, maxOctalDigits: text[i + 1] == '0' ? 4 : 3, result);
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static void FormatOnce(string format, IReadOnlyList<string> arguments, ref int next, StringBuilder text)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '\\' && i + 1 < format.Length)
            {
                i = AppendEscape(format, i + 1, maxOctalDigits: 3, text);
            }
            else if (format[i] == '%' && i + 1 < format.Length)
            {
                i = AppendDirective(format, i + 1, arguments, ref next, text);
            }
            else
            {
                text.Append(format[i]);
            }
        }
    }

    /// <summary>Appends what a directive stands for, and returns where it ends.</summary>
    private static int AppendDirective(string format, int start, IReadOnlyList<string> arguments, ref int next, StringBuilder text)
    {
        var end = start;
        while (end < format.Length && (char.IsAsciiDigit(format[end]) || format[end] == '-'))
        {
            end++;
        }

        var flags = format[start..end];
        var directive = end < format.Length ? format[end] : '\0';
        if (directive == '%')
        {
            text.Append('%');
            return end;
        }

        var argument = next < arguments.Count ? arguments[next] : "";
        next++;
        var value = directive switch
        {
            's' => argument,
            'b' => UnescapeBytes(argument),
            'c' => argument[..Math.Min(1, argument.Length)],
            'd' or 'i' or 'u' => ParseNumber(argument).ToString(CultureInfo.InvariantCulture),
            'x' => ParseNumber(argument).ToString("x", CultureInfo.InvariantCulture),
            'o' => Convert.ToString(ParseNumber(argument), toBase: 8),
            _ => throw new FormatException($"'%{flags}{directive}' is not supported by this simulated shell"),
        };
        _ = int.TryParse(flags.TrimStart('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var width);
        width = Math.Min(width, 1024);
        text.Append(flags.StartsWith('-') ? value.PadRight(width)
            : flags.StartsWith('0') && directive is 'd' or 'i' or 'u' or 'x' or 'o' ? value.PadLeft(width, '0')
            : value.PadLeft(width));
        return end;
    }

    private static long ParseNumber(string text) => text.Length == 0 ? 0
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{text}': invalid number");

    /// <summary>Appends what an escape stands for, and returns the position of its last character.</summary>
    private static int AppendEscape(string text, int position, int maxOctalDigits, StringBuilder result)
    {
        if (text[position] is >= '0' and <= '7')
        {
            var end = position;
            while (end < text.Length && end < position + maxOctalDigits && text[end] is >= '0' and <= '7')
            {
                end++;
            }

            result.Append((char)(Convert.ToInt32(text[position..end], fromBase: 8) & 255));
            return end - 1;
        }

        if (text[position] == 'x' && position + 1 < text.Length && char.IsAsciiHexDigit(text[position + 1]))
        {
            var length = position + 2 < text.Length && char.IsAsciiHexDigit(text[position + 2]) ? 2 : 1;
            result.Append((char)Convert.ToInt32(text.Substring(position + 1, length), fromBase: 16));
            return position + length;
        }

        result.Append(text[position] switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'a' => "\a",
            'b' => "\b",
            'e' => "\e",
            'f' => "\f",
            'v' => "\v",
            '\\' => "\\",
            '"' => "\"",
            '\'' => "'",
            var other => "\\" + other,
        });
        return position;
    }
}
