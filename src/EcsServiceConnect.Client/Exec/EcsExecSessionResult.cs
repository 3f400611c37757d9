namespace EcsServiceConnect.Client;

/// <summary>How a session ended.</summary>
public sealed record EcsExecSessionResult
{
    /// <summary>The exit code of the command.</summary>
    /// <value>Null: ECS Exec does not report one. To get one, use <c>RunCommandAsync</c>.</value>
    public int? ExitCode { get; init; }

    /// <summary>Why the session was closed, as the service or the agent wrote it.</summary>
    /// <value>Null if the command ended, which needs no reason.</value>
    public string? Reason { get; init; }
}
