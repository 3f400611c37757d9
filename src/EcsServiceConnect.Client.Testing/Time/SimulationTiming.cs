namespace EcsServiceConnect.Client.Testing;

/// <summary>How long things take.</summary>
internal sealed class SimulationTiming(InMemoryEcsOptions options)
{
    /// <summary>Set while the state is seeded: nothing takes any time then.</summary>
    public bool IsInstant { get; set; }

    public TimeSpan DeploymentDuration => IsInstant ? TimeSpan.Zero : options.DeploymentDuration;

    /// <summary>How long what was just created stays unseen.</summary>
    public TimeSpan ConsistencyDelay => IsInstant ? TimeSpan.Zero : options.ConsistencyDelay;
}
