using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.Exec;

namespace EcsServiceConnect.Client;

/// <summary>What a command in a container wrote, and how it ended.</summary>
public sealed record CommandResult
{
    /// <summary>The exit code of the command.</summary>
    /// <value>Null if the command ran without a shell (<see cref="RunCommandOptions.Shell"/>): ECS Exec reports no exit code.</value>
    public int? ExitCode { get; init; }

    /// <summary>
    /// What the command wrote, as UTF-8 text; bytes that are none are replaced. Standard output and standard error are mixed, as on a
    /// terminal.
    /// </summary>
    public string Output { get; init; } = "";

    /// <summary>
    /// What the command wrote, byte for byte, with all escape sequences. The agent reads it as UTF-8 text and shortens each U+FFFD to its first
    /// byte: let a command encode binary output.
    /// </summary>
    public ReadOnlyMemory<byte> OutputBytes { get; init; }

    /// <summary>Whether the command wrote more than <see cref="RunCommandOptions.MaxOutputBytes"/>, which was discarded.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>
    /// How long the command took, with the opening of its session. Ending the session is not counted, which takes up to 2 seconds if the
    /// other side does not acknowledge it.
    /// </summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The ARN of the task.</summary>
    /// <value>Null if ECS did not return it.</value>
    public string? TaskArn { get; init; }

    /// <summary>The name of the container, also where the caller left it open.</summary>
    /// <value>Null if ECS did not return it.</value>
    public string? ContainerName { get; init; }

    /// <summary>The id of the session in Systems Manager.</summary>
    /// <value>Null if ECS did not return it.</value>
    public string? SessionId { get; init; }

    /// <summary>Throws unless the exit code is 0.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="EcsExecException">
    /// The exit code is not 0, or unknown (<see cref="EcsExecOutcome.CommandFailed"/>). The message ends with the end of the output.
    /// </exception>
    public CommandResult EnsureSuccess() => ExitCode == 0 ? this : throw ExecExceptionFactory.CreateFailed(this);

    private bool PrintMembers(StringBuilder builder)
    {
        // What a command writes may be long, and secret.
        builder.Append(
            CultureInfo.InvariantCulture, $"ExitCode = {ExitCode}, OutputBytes = {OutputBytes.Length} bytes, IsTruncated = {IsTruncated}, Duration = {Duration}");
        builder.Append(CultureInfo.InvariantCulture, $", TaskArn = {TaskArn}, ContainerName = {ContainerName}, SessionId = {SessionId}");
        return true;
    }
}
