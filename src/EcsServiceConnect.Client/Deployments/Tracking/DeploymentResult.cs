using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What became of a deployment that was followed to its end.</summary>
public sealed record DeploymentResult
{
    /// <summary>How the deployment ended.</summary>
    public required DeploymentOutcome Outcome { get; init; }

    /// <summary>The last look at it.</summary>
    public required DeploymentProgress Progress { get; init; }

    /// <summary>
    /// The tasks of the deployment that died while it was followed, in the order in which they were found.
    /// </summary>
    /// <value>Empty if none did, or if <see cref="DeploymentTrackerOptions.IncludeStoppedTasks"/> is false.</value>
    public IReadOnlyList<StoppedTask> StoppedTasks { get; init; } = [];

    /// <summary>True if the service runs what was to be deployed. A rollback is none.</summary>
    public bool IsSuccessful => Outcome == DeploymentOutcome.Successful;

    /// <summary>The service as it was then.</summary>
    public Service Service => Progress.Service;

    /// <summary>How it ended, for logs.</summary>
    /// <returns>The text of the last look.</returns>
    public override string ToString() => Progress.ToString();
}
