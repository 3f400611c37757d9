using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>One poll of a tracker: what it describes and, once it is complete, what it found.</summary>
internal sealed class ScheduledPoll(
    DeploymentTarget target, string? serviceDeploymentArn, TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken)
{
    private readonly DateTimeOffset _earliestAt = clock.GetUtcNow() + (delay / 2);
    private readonly TaskCompletionSource _completion = new();

    /// <summary>The service deployment to describe; null for none.</summary>
    public string? ServiceDeploymentArn => serviceDeploymentArn;

    /// <summary>The cluster of the service; that of the service deployment where only this one is known.</summary>
    public string? ClusterName => target.Service is null ? ServiceDeployment?.ClusterArn : target.Cluster;

    /// <summary>The service to describe; that of the service deployment where only this one is known.</summary>
    public string? ServiceName => target.Service ?? ServiceDeployment?.ServiceArn;

    public TimeProvider Clock => clock;

    /// <summary>The time until the poll is due.</summary>
    public TimeSpan Delay => delay;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The service deployment; null if it is missing.</summary>
    public ServiceDeployment? ServiceDeployment { get; set; }

    /// <summary>The error of a caller who may not read service deployments.</summary>
    public EcsServiceException? Denial { get; set; }

    /// <summary>The service; null if it is missing.</summary>
    public Service? Service { get; set; }

    /// <summary>The end of the poll.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Whether the poll can be made now, together with one that is due.</summary>
    public bool CanJoin(ScheduledPoll due) => clock == due.Clock && clock.GetUtcNow() >= _earliestAt;

    public void Complete() => _completion.SetResult();

    public void Fail(Exception error)
    {
        _completion.SetException(error);

        // The tracker may have stopped waiting: then nobody else observes the error.
        _ = _completion.Task.Exception;
    }
}
