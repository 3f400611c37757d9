using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Splits a command into its arguments as the agent does, which has no shell: at spaces outside of quotes. A backslash takes the next
/// character as it is, except in single quotes, and a number sign at the beginning of an argument begins a comment.
/// Source: https://pkg.go.dev/github.com/google/shlex
/// </summary>
internal static class CommandLineParser
{
    private const char NoQuote = '\0';

    /// <param name="command">The command.</param>
    /// <param name="arguments">The arguments; null if the command cannot be split.</param>
    /// <param name="error">Why it cannot be split, in the agent's words; null otherwise.</param>
    public static bool TrySplit(
        string command, [NotNullWhen(true)] out IReadOnlyList<string>? arguments, [NotNullWhen(false)] out string? error)
    {
        var items = new List<string>();
        StringBuilder? item = null;
        var quote = NoQuote;
        var isEscaped = false;
        for (var i = 0; i < command.Length; i++)
        {
            var current = command[i];
            if (isEscaped)
            {
                item!.Append(current);
                isEscaped = false;
            }
            else if (quote == NoQuote && current is ' ' or '\t' or '\r' or '\n')
            {
                Complete();
            }
            else if (item is null && current == '#')
            {
                i = command.IndexOf('\n', i) is >= 0 and var end ? end : command.Length;
            }
            else
            {
                Append(current);
            }
        }

        Complete();
        error = isEscaped ? "EOF found after escape character" : quote != NoQuote ? "EOF found when expecting closing quote" : null;
        arguments = error is null ? items : null;
        return error is null;

        void Append(char current)
        {
            item ??= new StringBuilder();
            if (current == '\\' && quote != '\'')
            {
                isEscaped = true;
            }
            else if (current is '\'' or '"' && (quote == NoQuote || quote == current))
            {
                quote = quote == NoQuote ? current : NoQuote;
            }
            else
            {
                item.Append(current);
            }
        }

        void Complete()
        {
            if (item is not null)
            {
                items.Add(item.ToString());
                item = null;
            }
        }
    }
}
