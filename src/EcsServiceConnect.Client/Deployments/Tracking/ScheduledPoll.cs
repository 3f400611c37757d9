using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>One poll of a tracker: what it describes and, once it is complete, what it found.</summary>
/// <param name="target">The deployment that is tracked.</param>
/// <param name="serviceDeploymentArn">The service deployment to describe; null while it is not known.</param>
/// <param name="isSearching">Whether to describe the service deployment that the service names as its current one.</param>
/// <param name="delay">The time until the poll is due.</param>
/// <param name="cancellationToken">A token to cancel the poll.</param>
internal sealed class ScheduledPoll(
    DeploymentTarget target, string? serviceDeploymentArn, bool isSearching, TimeSpan delay, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource _completion = new();
    private bool _isDue;
    private bool _isServiceDeploymentDescribed;

    /// <summary>The cluster of the service; null for the default one.</summary>
    public string? Cluster { get; } = target.Cluster ?? GetCluster(target.Service ?? serviceDeploymentArn);

    /// <summary>The name of the cluster, however the caller named it. Polls of one cluster share their calls.</summary>
    public string ClusterName { get; } = EcsArn.GetName(target.Cluster ?? GetCluster(target.Service ?? serviceDeploymentArn) ?? ClusterNames.Default);

    /// <summary>The service to describe; that of the service deployment where only this one is known.</summary>
    public string? ServiceName => target.Service ?? ServiceDeployment?.ServiceArn;

    /// <summary>The service deployment to describe, once it is known.</summary>
    public string? ServiceDeploymentArn { get; private set; } = serviceDeploymentArn;

    /// <summary>Whether the service deployment is known and was not described yet.</summary>
    public bool NeedsServiceDeployment => ServiceDeploymentArn is not null && !_isServiceDeploymentDescribed;

    public TimeSpan Delay => delay;

    /// <summary>Whether its calls have begun, so that what happens now may not be seen by it.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The timer of a poll that is not due yet; null for one that is due at once.</summary>
    public ITimer? Timer { get; set; }

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>When the poll is due, on the clock of the scheduler.</summary>
    public TimeSpan DueAt { get; private set; }

    /// <summary>From when on the poll can be made together with one that is due.</summary>
    public TimeSpan EarliestAt { get; private set; }

    /// <summary>The service; null if it is missing.</summary>
    public Service? Service { get; private set; }

    /// <summary>The service deployment; null if it is missing.</summary>
    public ServiceDeployment? ServiceDeployment { get; private set; }

    /// <summary>The error of a caller who may not read service deployments.</summary>
    public EcsServiceException? Denial { get; private set; }

    /// <summary>Why the service or its deployment could not be described; null if they were, or are missing.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>The end of the poll.</summary>
    public Task Completion => _completion.Task;

    public void Schedule(TimeSpan now)
    {
        DueAt = now + delay;
        EarliestAt = now + (delay / 2);
    }

    /// <summary>Moves the poll to an earlier time.</summary>
    public void Advance(TimeSpan now, TimeSpan earlierDelay)
    {
        DueAt = now + earlierDelay;
        EarliestAt = EarliestAt < DueAt ? EarliestAt : DueAt;
        Timer?.Change(earlierDelay, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Marks the poll as due, however the clock and its timer are rounded.</summary>
    public void SetDue() => _isDue = true;

    public bool IsDueAt(TimeSpan now) => _isDue || DueAt <= now;

    /// <summary>Sets the service that was found. A search for the service deployment goes on with the one that it names.</summary>
    public void SetService(Service? service, Failure? failure)
    {
        Failure ??= service is null ? failure : null;
        Service = service;
        ServiceDeploymentArn ??= isSearching ? service?.CurrentServiceDeployment : null;
    }

    public void SetServiceDeployment(ServiceDeployment? serviceDeployment, Failure? failure = null, EcsServiceException? denial = null)
    {
        Failure ??= serviceDeployment is null ? failure : null;
        _isServiceDeploymentDescribed = true;
        (ServiceDeployment, Denial) = (serviceDeployment, denial);
    }

    public void Complete() => _completion.TrySetResult();

    public void Fail(Exception error)
    {
        _completion.TrySetException(error);

        // The tracker may have stopped waiting: then nobody else observes the error.
        _ = _completion.Task.Exception;
    }

    private static string? GetCluster(string? arn) => EcsArn.TryParse(arn, out var parsed) ? parsed.ClusterName : null;
}
