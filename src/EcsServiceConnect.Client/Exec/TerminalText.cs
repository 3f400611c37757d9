using System.Text;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Removes what a program writes for a terminal rather than for a reader.</summary>
internal static class TerminalText
{
    private const char Escape = '\u001b';

    /// <summary>Removes escape sequences (ECMA-48): colors, movements of the cursor, titles of windows.</summary>
    public static string RemoveEscapeSequences(string text)
    {
        if (!text.Contains(Escape))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == Escape)
            {
                i = Skip(text, i + 1);
            }
            else
            {
                plain.Append(text[i++]);
            }
        }

        return plain.ToString();
    }

    /// <summary>Skips the sequence whose escape character stands in front.</summary>
    private static int Skip(string text, int i) => i >= text.Length ? i : text[i] switch
    {
        '[' => SkipControl(text, i + 1),
        ']' or 'P' or 'X' or '^' or '_' => SkipString(text, i + 1),
        >= ' ' and <= '/' => SkipWhile(text, i, ' ', '/') is var end && end < text.Length ? end + 1 : end,
        _ => i + 1,
    };

    /// <summary>Skips parameters, intermediate characters and the final one.</summary>
    private static int SkipControl(string text, int i)
    {
        var end = SkipWhile(text, SkipWhile(text, i, '0', '?'), ' ', '/');
        return end < text.Length && text[end] is >= '@' and <= '~' ? end + 1 : end;
    }

    /// <summary>Skips a string up to the bell or the string terminator.</summary>
    private static int SkipString(string text, int i)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] == '\a')
            {
                return i + 1;
            }

            if (text[i] == Escape)
            {
                return i + 1 < text.Length && text[i + 1] == '\\' ? i + 2 : i;
            }
        }

        return i;
    }

    private static int SkipWhile(string text, int i, char first, char last)
    {
        while (i < text.Length && text[i] >= first && text[i] <= last)
        {
            i++;
        }

        return i;
    }
}
