using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Errors;

/// <summary>Makes text that others wrote fit for the message of an exception.</summary>
internal static class MessageSanitizer
{
    private const int MaxLength = 8192;

    /// <summary>
    /// Removes what would act on a terminal, replaces what is not valid Unicode, and cuts a message that is too long to be one.
    /// </summary>
    public static string Sanitize(string message, int maxLength = MaxLength)
    {
        var text = new StringBuilder(Math.Min(message.Length, maxLength));
        foreach (var rune in message.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > maxLength)
            {
                break;
            }

            if (rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                text.Append(rune);
            }
        }

        return text.ToString().Trim();
    }
}
