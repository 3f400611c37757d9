using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Splits a command into its arguments as the agent does: at spaces outside of quotes. There is no shell, so nothing else is replaced.
/// </summary>
internal static class CommandLineParser
{
    public static IReadOnlyList<string> Split(string command)
    {
        var arguments = new List<string>();
        StringBuilder? argument = null;
        var quote = '\0';
        for (var i = 0; i < command.Length; i++)
        {
            var current = command[i];
            if (quote == '\0' && char.IsWhiteSpace(current))
            {
                Flush();
                continue;
            }

            argument ??= new StringBuilder();
            if (current == '\\' && quote != '\'' && i + 1 < command.Length)
            {
                argument.Append(quote == '"' && command[i + 1] is not ('"' or '\\' or '$' or '`') ? "\\" : "").Append(command[++i]);
            }
            else if (current is '\'' or '"' && (quote == '\0' || quote == current))
            {
                quote = quote == '\0' ? current : '\0';
            }
            else
            {
                argument.Append(current);
            }
        }

        Flush();
        return arguments;

        void Flush()
        {
            if (argument is not null)
            {
                arguments.Add(argument.ToString());
                argument = null;
            }
        }
    }
}
