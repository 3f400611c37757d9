namespace EcsServiceConnect.Client;

/// <summary>How to run one command in a container.</summary>
public sealed record RunCommandOptions
{
    /// <summary>
    /// The shell of the container that runs the command and reports its exit code: a path, or a name that the container's <c>PATH</c>
    /// finds, of letters, digits and <c>/ . _ - +</c>. It must be one like the Bourne shell, such as <c>bash</c>, <c>dash</c> or BusyBox.
    /// </summary>
    /// <value>
    /// The default is <c>/bin/sh</c>. Null: the command is executed as it is, without a shell, and the exit code stays null.
    /// </value>
    public string? Shell { get; init; } = "/bin/sh";

    /// <summary>
    /// The input of the command, which is read to its end and not disposed. With a <see cref="Shell"/> the command reads it from a pipe, every
    /// byte of it; the container needs <c>cat</c> for that, and <c>stty</c> to keep the input out of the output. What opens the
    /// terminal itself, as to ask for a password, does not read it. Without a shell, it is typed at the terminal, which acts on control
    /// characters. A read that is pending when the command ends is canceled, but not waited for.
    /// </summary>
    /// <value>The default is null: the command has empty input; without a shell, its input stays open.</value>
    public Stream? Input { get; init; }

    /// <summary>
    /// The maximum duration of the command, from the call, with the opening of the session. More than zero. When it is reached the session ends, which
    /// ends the command unless it ignores the loss of its terminal.
    /// </summary>
    /// <value>The default is 10 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The maximum number of bytes of output that are kept, 0 or more. What exceeds it is discarded, and
    /// <see cref="CommandResult.IsTruncated"/> is true; the command still runs to its end.
    /// </summary>
    /// <value>The default is 16777216 (16 MiB).</value>
    public int MaxOutputBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// Whether <see cref="CommandResult.Output"/> keeps the escape sequences by which programs color text and move the cursor.
    /// <see cref="CommandResult.OutputBytes"/> always has them.
    /// </summary>
    /// <value>The default is false: they are removed from the text.</value>
    public bool KeepEscapeSequences { get; init; }

    /// <summary>
    /// Whether lines keep the CR LF that a terminal makes of every LF. It matters only where the terminal cannot be set to leave output as
    /// it is: without a <see cref="Shell"/>, or without <c>stty</c> in the container.
    /// </summary>
    /// <value>The default is false: CR LF becomes LF again.</value>
    public bool KeepTerminalLineEndings { get; init; }

    /// <summary>How to open the session.</summary>
    /// <value>
    /// The default is null: the defaults of <see cref="EcsExecSessionOptions"/>, but a terminal of 200 columns and 50 rows, because programs
    /// such as <c>ps</c> cut their lines at its width. Options of your own have the size that they state.
    /// </value>
    public EcsExecSessionOptions? SessionOptions { get; init; }
}
