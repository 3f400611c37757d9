using System.Buffers;
using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Exec.Shell;

/// <summary>
/// A command that runs under the container's shell, between two marks in its output: one when the terminal is ready, one with the exit
/// code. A script that is always the same gets the shell, the mark and the command as its arguments. The text of the command arrives
/// unharmed, since all that a shell or a terminal could act on is written as octal numbers.
/// </summary>
/// <param name="Command">The command as the caller wrote it.</param>
/// <param name="Mark">Letters and digits that are random, so that no output contains them by chance.</param>
/// <param name="Shell">The path of the shell.</param>
/// <param name="HasInput">Whether the command reads what is sent to the terminal; otherwise its input is empty.</param>
internal sealed record WrappedCommand(string Command, string Mark, string Shell, bool HasInput)
{
    /// <summary>
    /// What encloses a mark. The shell prints it from a number: the text of the command, which a list of processes shows, contains no mark.
    /// </summary>
    public const byte Separator = 0x1E;

    /// <summary>How long an encoded command may be: Linux limits one argument to 128 KiB with its end, and <see cref="Run"/> adds a space.</summary>
    public const int MaxEncodedLength = (128 * 1024) - 2;

    // The shell outlives what the command sends to its whole process group, to report the exit code. A handler, unlike '', is not
    // inherited. The loss of the terminal (HUP) has no handler: it is to end everything.
    private const string Survive = "trap : INT QUIT TERM;";

    // What the shell itself says, as that a signal has ended the command, is no output: the command has the terminal as descriptor 3.
    private const string Silence = "exec 3>&2 2>/dev/null;";

    // Without its own processing, the terminal passes output on as it is. What has no 'stty' keeps the echo and the CR LF of the terminal.
    private const string Begin = "stty -opost -echo -ixon&&printf \"\\036%s+\\036\" $1||printf \"\\036%s-\\036\" $1;";

    // The subshell keeps the descriptors of the shell as they are. The space keeps a command from being read as an option.
    private const string Run = "(exec $0 -c \" $(printf %b \"$2\")\" 2>&3 3>&-)";
    private const string End = ";printf \"\\036%s:%s\\036\" $1 $?";
    private const string ScriptWithoutInput = Survive + Silence + Begin + Run + " </dev/null" + End;

    // The input is a pipe: to the command it is no terminal, and has an end that lasts. The end of the command does not wait for 'cat'.
    private const string ScriptWithInput = Survive + Silence + Begin + "cat 2>&3 3>&-|{ " + Survive + Run + End + ";}";

    private static readonly SearchValues<char> _pathCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+");

    /// <summary>Formats the command that ECS is to execute.</summary>
    public string Format() => $"{Shell} -c '{(HasInput ? ScriptWithInput : ScriptWithoutInput)}' {Shell} {Mark} '{Encode(Command)}'";

    /// <summary>Formats what the shell prints before the command.</summary>
    /// <param name="isRaw">Whether the terminal passes output on as it is.</param>
    public string FormatBegin(bool isRaw) => $"{(char)Separator}{Mark}{(isRaw ? '+' : '-')}{(char)Separator}";

    /// <summary>Formats what the shell prints behind the command.</summary>
    public string FormatEnd(int exitCode) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)Separator}{Mark}:{exitCode}{(char)Separator}");

    /// <summary>Parses what <see cref="Format"/> wrote; null for any other command.</summary>
    public static WrappedCommand? TryParse(string text)
    {
        // No part contains the quotes that separate them.
        if (text.Split('\'') is not [var start, var script, var arguments, var encoded, ""]
            || arguments.Split(' ') is not ["", var shell, var mark, ""])
        {
            return null;
        }

        var command = new WrappedCommand(Decode(encoded), mark, shell, script == ScriptWithInput);
        return start == shell + " -c " && command.Format() == text ? command : null;
    }

    /// <summary>Whether a path can be written into a command as it is.</summary>
    public static bool IsPath(string shell) =>
        shell.Length > 0 && shell.AsSpan().IndexOfAnyExcept(_pathCharacters) < 0;

    /// <summary>Gets the length of an encoded command.</summary>
    public static int GetEncodedLength(string command) => Encode(command).Length;

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
