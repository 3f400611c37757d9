namespace EcsServiceConnect.LocalServer;

/// <summary>What the command line asks for; what may come from a state file instead is null where it was not given.</summary>
internal sealed record ServerSettings
{
    /// <summary>The port, or 0 for a free one.</summary>
    public int Port { get; init; }

    public string? Region { get; init; }

    public string? AccountId { get; init; }

    public TimeSpan? DeploymentDuration { get; init; }

    /// <summary>How long each answer of the ECS is held back.</summary>
    public TimeSpan Latency { get; init; }

    public string? StateFile { get; init; }

    public bool AccessLog { get; init; }
}
