using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A task: its template and its status.</summary>
internal sealed class TaskState(string key, string id, string arn, ClusterState cluster, TaskTemplate template) : ITaggedResource
{
    public string Key { get; } = key;

    public string Id { get; } = id;

    public string Arn { get; } = arn;

    public ClusterState Cluster { get; } = cluster;

    public TaskTemplate Template { get; } = template;

    public LaunchPlan Plan => Template.Plan;

    public IReadOnlyList<Tag> Tags { get; set; } = template.Tags;

    public string? CapacityProvider { get; init; }

    /// <summary>Its network interface; null outside of the network mode awsvpc, and while it waits for a container instance.</summary>
    public TaskNetworkInterface? NetworkInterface { get; set; }

    /// <summary>The id of the attachment of its EBS volume, and that of the volume; null if it has none.</summary>
    public (string AttachmentId, string VolumeId)? Volume { get; init; }

    /// <summary>Where the task runs; null on Fargate, and while it waits for a container instance.</summary>
    public TaskPlacement? Placement { get; set; }

    /// <summary>The zone of its container instance or, on Fargate, of its network interface; null if it has none.</summary>
    public string? AvailabilityZone => Plan.LaunchType == LaunchType.Fargate ? NetworkInterface?.Zone : Placement?.Instance.AvailabilityZone;

    /// <summary>The reports of an agent on the containers, by name; null before the first one.</summary>
    public Dictionary<string, ContainerReport>? ContainerReports { get; private set; }

    /// <summary>The name of the Service Connect proxy's container; null if there is none.</summary>
    public string? ProxyName { get; init; }

    /// <summary>The containers in the definition's order, and the proxy.</summary>
    public required IReadOnlyList<ContainerState> Containers { get; init; }

    /// <summary>The first essential container: the one that the task ends with unless another one is named.</summary>
    public ContainerState MainContainer => Containers.First(static container => container.IsEssential);

    /// <summary>What happens to the task and its containers without being asked for.</summary>
    public IReadOnlyList<TaskOutcome> Outcomes { get; set; } = [];

    /// <summary>Whether all containers run, or have run as far as the task's start needs.</summary>
    public bool HasStartedContainers { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time from which it is described and listed.</summary>
    public DateTimeOffset VisibleAt { get; init; }

    public string LastStatus { get; private set; } = TaskStatuses.Provisioning;

    public string DesiredStatus { get; private set; } = TaskStatuses.Running;

    public long Version { get; private set; } = 1;

    public DateTimeOffset? PullStartedAt { get; private set; }

    public DateTimeOffset? PullStoppedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StoppingAt { get; private set; }

    public DateTimeOffset? ExecutionStoppedAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public TaskStopCode StopCode { get; private set; }

    public string? StoppedReason { get; private set; }

    /// <summary>The end of the protection from scale-in and deployments; null if there is none.</summary>
    public DateTimeOffset? ProtectedUntil { get; set; }

    /// <summary>Whether the task has run for long enough to be healthy.</summary>
    public bool IsStable { get; private set; }

    /// <summary>The time from which it is healthy unless a health check says otherwise; null before it runs.</summary>
    public DateTimeOffset? StableAt { get; set; }

    /// <summary>The reason to stop it for as soon as its service can: a failed health check; null while it is not unhealthy.</summary>
    public string? UnhealthyReason { get; private set; }

    public bool IsDesired => DesiredStatus == TaskStatuses.Running;

    public bool IsRunning => LastStatus == TaskStatuses.Running;

    public bool IsPending => LastStatus is TaskStatuses.Provisioning or TaskStatuses.Pending or TaskStatuses.Activating;

    public bool IsStopped => LastStatus == TaskStatuses.Stopped;

    /// <summary>Whether it has a network interface of its own, which is made before it starts and removed after it has ended.</summary>
    public bool IsAwsvpc => Template.Network?.AwsvpcConfiguration is not null;

    /// <summary>Whether it has neither a place nor, in the network mode awsvpc, an attached interface yet.</summary>
    public bool IsProvisioning => LastStatus == TaskStatuses.Provisioning;

    /// <summary>Whether it is registered with load balancers or service registries while it runs.</summary>
    public bool IsRegistered => Template.ServiceGroup?.Target.Settings is { } settings
        && (settings.LoadBalancers is { Count: > 0 } || settings.ServiceRegistries is { Count: > 0 });

    public string? TerminalState => IsStopped ? "stopped" : null;

    /// <summary>The health of the essential containers that have a health check.</summary>
    public HealthStatus Health => CheckedContainers.Any(static container => container.Health == HealthStatus.Unhealthy) ? HealthStatus.Unhealthy
        : CheckedContainers.Any() && HasPassedHealthChecks ? HealthStatus.Healthy
        : HealthStatus.Unknown;

    /// <summary>Whether no essential container's health check is still open, or has failed.</summary>
    public bool HasPassedHealthChecks => CheckedContainers.All(static container => container.Health == HealthStatus.Healthy);

    /// <summary>The containers whose health is that of the task.</summary>
    private IEnumerable<ContainerState> CheckedContainers =>
        Containers.Where(static container => container is { IsEssential: true, HealthCheck: not null });

    public bool IsProtected(DateTimeOffset now) => now < ProtectedUntil;

    public void ApplyReport(string container, ContainerReport report)
    {
        ContainerReports ??= new Dictionary<string, ContainerReport>(StringComparer.Ordinal);
        ContainerReports[container] = ContainerReports.TryGetValue(container, out var earlier) ? earlier.Merge(report) : report;
        RecordChange();
    }

    /// <summary>Gets what happens to a container; what names none happens to the first essential one.</summary>
    public TaskOutcome? FindOutcome(TaskOutcomeKind kind, ContainerState container)
    {
        TaskOutcome? unnamed = null;
        foreach (var outcome in Outcomes)
        {
            if (outcome.Kind == kind && outcome.Container == container.Name)
            {
                return outcome;
            }

            if (outcome.Kind == kind && outcome.Container is null && container == MainContainer)
            {
                unnamed ??= outcome;
            }
        }

        return unnamed;
    }

    /// <summary>Counts a change that the task's status does not show, such as one of a container.</summary>
    public void RecordChange()
    {
        Version++;
        Cluster.Events.OnChanged(this);
    }

    /// <summary>Its images have been pulled, and its containers start.</summary>
    public void CompletePull(DateTimeOffset now) => PullStoppedAt ??= now;

    public void MarkUnhealthy(string reason)
    {
        LeaveCounters();
        UnhealthyReason = reason;
        EnterCounters();
    }

    public void MoveTo(string status, DateTimeOffset now)
    {
        LeaveCounters();
        LastStatus = status;
        switch (status)
        {
            case TaskStatuses.Pending:
                PullStartedAt = now;
                break;
            case TaskStatuses.Running:
                CompletePull(now);
                StartedAt = now;
                break;
            case TaskStatuses.Stopped:
                StoppedAt = now;
                break;
        }

        EnterCounters();
        RecordChange();
    }

    public void Stop(TaskStopCode code, string reason, DateTimeOffset now)
    {
        Cluster.Tasks.MarkStopping(this);
        LeaveCounters();
        DesiredStatus = TaskStatuses.Stopped;
        EnterCounters();
        StopCode = code;
        StoppedReason = reason;
        StoppingAt = now;
        MoveTo(IsRegistered && StartedAt is not null ? TaskStatuses.Deactivating : TaskStatuses.Stopping, now);
    }

    /// <summary>Ends the containers of a stopping task. Only a network interface needs another status to be removed in.</summary>
    public void EndExecution(DateTimeOffset now)
    {
        ExecutionStoppedAt = now;
        if (IsAwsvpc)
        {
            MoveTo(TaskStatuses.Deprovisioning, now);
        }
    }

    public void MarkStable()
    {
        LeaveCounters();
        IsStable = true;
        EnterCounters();
    }

    /// <summary>Leaves the counters of tasks by their state, before the task changes.</summary>
    private void LeaveCounters()
    {
        Template.ServiceGroup?.Tasks.Leave(this);
        Placement?.Instance.Tasks.Leave(this);
    }

    /// <summary>Enters the counters again, after the task has changed.</summary>
    private void EnterCounters()
    {
        Template.ServiceGroup?.Tasks.Enter(this);
        Placement?.Instance.Tasks.Enter(this);
    }
}
