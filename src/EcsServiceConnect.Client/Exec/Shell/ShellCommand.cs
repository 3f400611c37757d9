using System.Buffers;
using System.Text;

namespace EcsServiceConnect.Client.Exec.Shell;

/// <summary>
/// A command that runs under the container's shell, between two marks in its output: one when the terminal is ready, one with the exit
/// code. The text of the command arrives unharmed, since all that a shell or a terminal could act on is written as octal numbers.
/// </summary>
/// <param name="Command">The command as the caller wrote it.</param>
/// <param name="Mark">Letters and digits that are random, so that no output contains them by chance.</param>
/// <param name="Shell">The path of the shell.</param>
/// <param name="HasInput">Whether the command reads the terminal; otherwise its input is empty.</param>
internal sealed record ShellCommand(string Command, string Mark, string Shell, bool HasInput)
{
    /// <summary>
    /// What encloses a mark. The shell prints it from a number: the text of the command, which a list of processes shows, contains no mark.
    /// </summary>
    public const byte Separator = 0x1E;

    private static readonly SearchValues<char> _pathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+");

    // Without its own processing, the terminal passes output on as it is. What has no 'stty' keeps the echo and the CR LF of the terminal.
    private const string Start = " -c 'stty -opost -echo -ixon 2>/dev/null&&t=+||t=-;printf \"\\036%s%s\\036\" ";
    private const string Middle = " $t;";
    private const string Open = " -c \"$(printf %b \"";
    private const string Close = "\")\"";
    private const string NoInput = " </dev/null";
    private const string End = ";printf \"\\036%s:%s\\036\" ";
    private const string Tail = " $?'";

    /// <summary>Formats the command that ECS is to execute.</summary>
    public string Format() =>
        $"{Shell}{Start}{Mark}{Middle}{Shell}{Open}{Encode(Command)}{Close}{(HasInput ? "" : NoInput)}{End}{Mark}{Tail}";

    /// <summary>Parses what <see cref="Format"/> wrote; null for any other command.</summary>
    public static ShellCommand? TryParse(string text)
    {
        var begin = text.IndexOf(Start, StringComparison.Ordinal);
        var middle = text.IndexOf(Middle, StringComparison.Ordinal);
        var open = text.IndexOf(Open, StringComparison.Ordinal);
        var close = text.LastIndexOf(Close, StringComparison.Ordinal);
        if (begin < 0 || middle < begin + Start.Length || open < middle || close < open + Open.Length)
        {
            return null;
        }

        var command = new ShellCommand(
            Decode(text[(open + Open.Length)..close]),
            text[(begin + Start.Length)..middle],
            text[..begin],
            HasInput: !text.AsSpan(close).StartsWith(Close + NoInput, StringComparison.Ordinal));
        return command.Format() == text ? command : null;
    }

    /// <summary>Whether a path can be written into a command as it is.</summary>
    public static bool IsPath(string shell) =>
        shell.Length > 0 && shell.AsSpan().IndexOfAnyExcept(_pathCharacters) < 0;

    private static string Encode(string command)
    {
        var text = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(command))
        {
            if (value is < 0x20 or > 0x7E or (byte)'\'' or (byte)'"' or (byte)'$' or (byte)'`' or (byte)'\\' or (byte)'!')
            {
                text.Append("\\0").Append((char)('0' + (value >> 6))).Append((char)('0' + ((value >> 3) & 7))).Append((char)('0' + (value & 7)));
            }
            else
            {
                text.Append((char)value);
            }
        }

        return text.ToString();
    }

    private static string Decode(string encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '\\' && i + 4 < encoded.Length)
            {
                bytes.Add((byte)(((encoded[i + 2] - '0') << 6) | ((encoded[i + 3] - '0') << 3) | (encoded[i + 4] - '0')));
                i += 4;
            }
            else
            {
                bytes.Add((byte)encoded[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
