using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>How a tracked deployment ended.</summary>
public sealed record DeploymentResult
{
    /// <summary>The outcome of the deployment.</summary>
    public required DeploymentOutcome Outcome { get; init; }

    /// <summary>The last progress of the deployment.</summary>
    public required DeploymentProgress Progress { get; init; }

    /// <summary>The tasks of the deployment that stopped unexpectedly, in the order in which they were found.</summary>
    /// <value>Empty if there were none, or if <see cref="DeploymentTrackerOptions.IncludeStoppedTasks"/> is false.</value>
    public IReadOnlyList<StoppedTask> StoppedTasks { get; init; } = [];

    /// <summary>Whether the service runs what was to be deployed. After a rollback it does not.</summary>
    public bool IsSuccessful => Outcome == DeploymentOutcome.Successful;

    /// <summary>The service as the last poll found it.</summary>
    public Service Service => Progress.Service;

    /// <summary>Describes the result for logs: its state, what the service runs now and how much of it, and the reason of a failure.</summary>
    /// <returns>The text of the last progress.</returns>
    public override string ToString() => Progress.ToString();
}
