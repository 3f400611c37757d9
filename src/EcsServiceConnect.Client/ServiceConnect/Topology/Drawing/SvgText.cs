using System.Text;

namespace EcsServiceConnect.Client;

/// <summary>Writes text so that it stays text, as content and as a value, in XML and in HTML.</summary>
internal static class SvgText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' => escaped.Append("&#10;"),
                < ' ' or (>= 0x7f and < 0xa0) or 0xfffe or 0xffff => escaped.Append(Rune.ReplacementChar),
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }
}
