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

    /// <summary>Where the task runs; null on Fargate, and while it waits for a container instance.</summary>
    public TaskPlacement? Placement { get; set; }

    /// <summary>The reports of an agent on the containers, by name; null before the first one.</summary>
    public Dictionary<string, ContainerReport>? ContainerReports { get; private set; }

    /// <summary>The name of the Service Connect proxy's container; null if there is none.</summary>
    public string? ProxyName { get; init; }

    /// <summary>The ids of the containers, in the definition's order, and of the proxy.</summary>
    public required IReadOnlyList<string> ContainerIds { get; init; }

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

    /// <summary>Whether the task ended by itself or failed to start.</summary>
    public bool IsFailed { get; set; }

    /// <summary>The exit code of the container that ended a failed task; null if none ran.</summary>
    public int? ContainerExitCode { get; set; }

    /// <summary>The reason of that container's exit, or why none started.</summary>
    public string? ContainerReason { get; set; }

    public bool IsDesired => DesiredStatus == TaskStatuses.Running;

    public bool IsRunning => LastStatus == TaskStatuses.Running;

    public bool IsPending => LastStatus is TaskStatuses.Provisioning or TaskStatuses.Pending or TaskStatuses.Activating;

    public bool IsStopped => LastStatus == TaskStatuses.Stopped;

    /// <summary>Whether its containers run: also while it is registered with load balancers or service registries, or taken from them.</summary>
    public bool HasRunningContainers => ExecutionStoppedAt is null && PullStoppedAt is not null;

    /// <summary>Whether it has a network interface of its own, which is made before it starts and removed after it has ended.</summary>
    public bool IsAwsvpc => Template.Network?.AwsvpcConfiguration is not null;

    /// <summary>Whether it has neither a place nor, in the network mode awsvpc, an attached interface yet.</summary>
    public bool IsProvisioning => LastStatus == TaskStatuses.Provisioning;

    /// <summary>Whether it is registered with load balancers or service registries while it runs.</summary>
    public bool IsRegistered => Template.ServiceGroup?.Target.Settings is { } settings
        && (settings.LoadBalancers is { Count: > 0 } || settings.ServiceRegistries is { Count: > 0 });

    public string? TerminalState => IsStopped ? "stopped" : null;

    public bool IsProtected(DateTimeOffset now) => now < ProtectedUntil;

    public void ApplyReport(string container, ContainerReport report)
    {
        ContainerReports ??= new Dictionary<string, ContainerReport>(StringComparer.Ordinal);
        ContainerReports[container] = ContainerReports.TryGetValue(container, out var earlier) ? earlier.Merge(report) : report;
        Version++;
    }

    public void MoveTo(string status, DateTimeOffset now) => Update(() =>
    {
        LastStatus = status;
        Version++;
        switch (status)
        {
            case TaskStatuses.Pending:
                PullStartedAt = now;
                break;
            case TaskStatuses.Activating:
                PullStoppedAt = now;
                break;
            case TaskStatuses.Running:
                PullStoppedAt ??= now;
                StartedAt = now;
                break;
            case TaskStatuses.Stopped:
                StoppedAt = now;
                break;
        }
    });

    public void Stop(TaskStopCode code, string reason, DateTimeOffset now)
    {
        Cluster.Tasks.MarkStopping(this);
        Update(() => DesiredStatus = TaskStatuses.Stopped);
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

    public void MarkStable() => Update(() => IsStable = true);

    /// <summary>Changes the task after it has left the counters of its state, and before it enters them again.</summary>
    private void Update(Action change)
    {
        var (group, instance) = (Template.ServiceGroup?.Tasks, Placement?.Instance.Tasks);
        group?.Leave(this);
        instance?.Leave(this);
        change();
        group?.Enter(this);
        instance?.Enter(this);
    }
}
