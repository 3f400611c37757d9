namespace EcsServiceConnect.Client.Testing;

/// <summary>A command that a client runs in a container by ECS Exec.</summary>
public sealed record ExecCommandInvocation
{
    /// <summary>
    /// The command: that of the call, or a part of a script that the container's shell is about to execute, such as <c>ls -l</c> in
    /// <c>sh -c "ls -l; echo $?"</c>.
    /// </summary>
    public required string Command { get; init; }

    /// <summary>The name of the container.</summary>
    public required string Container { get; init; }

    /// <summary>The full ARN of the task.</summary>
    public required string TaskArn { get; init; }

    /// <summary>The family and revision of the task definition, such as <c>orders:7</c>.</summary>
    public required string TaskDefinition { get; init; }

    /// <summary>The id of the session.</summary>
    public required string SessionId { get; init; }
}
