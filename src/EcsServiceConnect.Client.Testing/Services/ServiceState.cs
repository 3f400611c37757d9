using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A service, its deployments and its task sets.</summary>
internal sealed class ServiceState(string key, string name, string arn, ClusterState cluster, DateTimeOffset createdAt)
    : ITaggedResource
{
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";
    public const string Inactive = "INACTIVE";

    /// <summary>The namespace that lists the service.</summary>
    private NamespaceState? _listedNamespace;

    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public ClusterState Cluster { get; } = cluster;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The time from which it is described and listed.</summary>
    public DateTimeOffset VisibleAt { get; init; }

    public string Status { get; private set; } = Active;

    public int DesiredCount { get; set; }

    /// <summary>The Express Mode part; null for an ordinary service.</summary>
    public ExpressState? Express { get; init; }

    /// <summary>The settings, in the form of the request that would create the service.</summary>
    public required CreateServiceRequest Settings { get; set; }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    public int MaximumPercent => Settings.DeploymentConfiguration?.MaximumPercent ?? 200;

    public int MinimumHealthyPercent => Settings.DeploymentConfiguration?.MinimumHealthyPercent ?? 100;

    /// <summary>
    /// The deployments, the newest and primary one first. An older one is removed when its last task has stopped.
    /// </summary>
    public List<DeploymentState> Deployments { get; } = [];

    public string? TerminalState => Status == Inactive ? "inactive" : null;

    public DeploymentState Primary => Deployments[0];

    /// <summary>Whether an external controller deploys the service.</summary>
    public bool HasTaskSets =>
        Settings.DeploymentController is { Type: var type } && type != DeploymentControllerType.Ecs;

    public List<TaskSetState> TaskSets { get; } = [];

    public TaskSetState? PrimaryTaskSet => TaskSets.Find(static set => set.Status == TaskSetState.Primary);

    /// <summary>The target of the primary deployment or task set; null if there is none.</summary>
    public DeploymentTarget? Target => Deployments.Count > 0 ? Primary.Target : PrimaryTaskSet?.Target;

    /// <summary>The deployment that a rollback returns to; null until one has completed.</summary>
    public DeploymentState? LastCompleted { get; set; }

    /// <summary>The service deployments by id, in the order of their creation.</summary>
    public OrderedDictionary<string, ServiceDeploymentState> ServiceDeployments { get; } = new(StringComparer.Ordinal);

    public ServiceDeploymentState? CurrentServiceDeployment =>
        ServiceDeployments.Count == 0 ? null : ServiceDeployments.GetAt(ServiceDeployments.Count - 1).Value;

    /// <summary>The service revisions by id.</summary>
    public Dictionary<string, ServiceRevisionState> Revisions { get; } = new(StringComparer.Ordinal);

    public ServiceEventStore Events { get; } = new();

    /// <summary>The earliest time of the next steady state, from the last change on.</summary>
    public DateTimeOffset EarliestSteadyAt { get; set; }

    public bool IsSteady { get; set; }

    /// <summary>Whether tasks are being moved from Availability Zones with many tasks to those with few.</summary>
    public bool IsRebalancing { get; set; }

    /// <summary>The earliest time at which a deleted service is inactive: the call that deletes it still finds it draining.</summary>
    public DateTimeOffset EarliestInactiveAt { get; set; }

    /// <summary>The deployments or task sets that the tasks belong to.</summary>
    public IEnumerable<ServiceTaskGroup> TaskGroups => Deployments.Concat<ServiceTaskGroup>(TaskSets);

    /// <summary>How many tasks have not stopped yet.</summary>
    public int ActiveTaskCount => TaskGroups.Sum(static group => group.Tasks.ActiveCount);

    public int DesiredTaskCount => TaskGroups.Sum(static group => group.Tasks.DesiredCount);

    public int RunningTaskCount => TaskGroups.Sum(static group => group.Tasks.RunningCount);

    public int PendingTaskCount => TaskGroups.Sum(static group => group.Tasks.PendingCount);

    /// <summary>The last count of a daemon's instances, and what it was counted with.</summary>
    public (long InstanceRevision, CreateServiceRequest Settings, DeploymentTarget Target, int Count)? DaemonCount { get; set; }

    /// <summary>Moves the service out of ACTIVE and removes it from listings.</summary>
    public void MoveTo(string status)
    {
        Status = status;
        Cluster.Services.Active.Remove(Key);
        UpdateNamespaceListing();
    }

    /// <summary>Updates the namespace that lists the service.</summary>
    public void UpdateNamespaceListing()
    {
        var namespaceState = Status == Active ? Target?.ServiceConnect?.Namespace : null;
        if (namespaceState != _listedNamespace)
        {
            _listedNamespace?.ConnectedServices.Remove(Key);
            namespaceState?.ConnectedServices.Add(Key, this);
            _listedNamespace = namespaceState;
        }
    }
}
