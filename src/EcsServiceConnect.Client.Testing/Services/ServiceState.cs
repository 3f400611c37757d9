using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A service and its deployments.</summary>
internal sealed class ServiceState(string key, string name, string arn, ClusterState cluster, DateTimeOffset createdAt)
    : ITaggedResource
{
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";
    public const string Inactive = "INACTIVE";

    /// <summary>Among whose users it is listed.</summary>
    private NamespaceState? _listedNamespace;

    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public ClusterState Cluster { get; } = cluster;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The moment from which it is described and listed.</summary>
    public DateTimeOffset VisibleAt { get; init; }

    public string Status { get; private set; } = Active;

    public int DesiredCount { get; set; }

    /// <summary>What it has beside where it is one of Express Mode; null where it is not.</summary>
    public ExpressState? Express { get; init; }

    /// <summary>What the service is to be, in the form of the call that would create it anew.</summary>
    public required CreateServiceRequest Settings { get; set; }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    public int MaximumPercent => Settings.DeploymentConfiguration?.MaximumPercent ?? 200;

    public int MinimumHealthyPercent => Settings.DeploymentConfiguration?.MinimumHealthyPercent ?? 100;

    /// <summary>
    /// Those that ECS controls, the newest first; that is the primary one. Older ones go when their last task has stopped.
    /// </summary>
    public List<DeploymentState> Deployments { get; } = [];

    public string? TerminalState => Status == Inactive ? "inactive" : null;

    public DeploymentState Primary => Deployments[0];

    /// <summary>Whether somebody else than ECS controls its deployments.</summary>
    public bool HasTaskSets =>
        Settings.DeploymentController is { Type: var type } && type != DeploymentControllerType.Ecs;

    public List<TaskSetState> TaskSets { get; } = [];

    public TaskSetState? PrimaryTaskSet => TaskSets.Find(static set => set.Status == TaskSetState.Primary);

    /// <summary>What it is to run now; null while no task set of it is the primary one.</summary>
    public DeploymentTarget? Target => Deployments.Count > 0 ? Primary.Target : PrimaryTaskSet?.Target;

    /// <summary>What a rollback goes back to; null until a deployment has completed.</summary>
    public DeploymentState? LastCompleted { get; set; }

    /// <summary>Its roll-outs, by id, in the order of their creation.</summary>
    public OrderedDictionary<string, ServiceDeploymentState> ServiceDeployments { get; } = new(StringComparer.Ordinal);

    public ServiceDeploymentState? CurrentServiceDeployment =>
        ServiceDeployments.Count == 0 ? null : ServiceDeployments.GetAt(ServiceDeployments.Count - 1).Value;

    /// <summary>What it was to run at any time, by id.</summary>
    public Dictionary<string, ServiceRevisionState> Revisions { get; } = new(StringComparer.Ordinal);

    public ServiceEventStore Events { get; } = new();

    /// <summary>The moment before which no steady state is reported, counted from the last change.</summary>
    public DateTimeOffset EarliestSteadyAt { get; set; }

    public bool IsSteady { get; set; }

    /// <summary>The deployments or task sets that the tasks belong to.</summary>
    public IEnumerable<ServiceTaskGroup> TaskGroups => Deployments.Concat<ServiceTaskGroup>(TaskSets);

    /// <summary>How many tasks have not stopped yet.</summary>
    public int ActiveTaskCount => TaskGroups.Sum(static group => group.Tasks.ActiveCount);

    public int DesiredTaskCount => TaskGroups.Sum(static group => group.Tasks.DesiredCount);

    public int RunningTaskCount => TaskGroups.Sum(static group => group.Tasks.RunningCount);

    public int PendingTaskCount => TaskGroups.Sum(static group => group.Tasks.PendingCount);

    /// <summary>How many instances a daemon had tasks on when they were last counted, and by what they were counted.</summary>
    public (long InstanceRevision, CreateServiceRequest Settings, DeploymentTarget Target, int Count)? DaemonCount { get; set; }

    /// <summary>Ends its being active: it is listed no more.</summary>
    public void MoveTo(string status)
    {
        Status = status;
        Cluster.Services.Active.Remove(Key);
        UpdateNamespaceListing();
    }

    /// <summary>Comes to be listed in the namespace that it uses now.</summary>
    public void UpdateNamespaceListing()
    {
        var place = Status == Active ? Target?.ServiceConnect?.Namespace : null;
        if (place != _listedNamespace)
        {
            _listedNamespace?.ConnectedServices.Remove(Key);
            place?.ConnectedServices.Add(Key, this);
            _listedNamespace = place;
        }
    }
}
