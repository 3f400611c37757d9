using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A cluster and its services, tasks and container instances.</summary>
internal sealed class ClusterState(string key, string name, string arn, EventEmitter events) : ITaggedResource
{
    public const string Active = "ACTIVE";
    public const string Inactive = "INACTIVE";

    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    /// <summary>What is informed of the changes of its tasks and container instances.</summary>
    public EventEmitter Events { get; } = events;

    public string Status { get; set; } = Active;

    /// <summary>The request that created it, which a repeated one must agree with.</summary>
    public CreateClusterRequest CreateRequest { get; set; } = new();

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    public string? TerminalState => Status == Inactive ? "inactive" : null;

    public IReadOnlyList<ClusterSetting> Settings { get; set; } = [];

    public ClusterConfiguration? Configuration { get; set; }

    public IReadOnlyList<string> CapacityProviders { get; set; } = [];

    public IReadOnlyList<CapacityProviderStrategyItem> DefaultStrategy { get; set; } = [];

    /// <summary>What its capacity providers and its default namespace have attached to it.</summary>
    public IReadOnlyList<ClusterAttachment> Attachments { get; set; } = [];

    /// <summary>Whether attachments are being made or removed; null if there has been nothing to attach.</summary>
    public bool? IsAttaching { get; set; }

    /// <summary>Whether it is new, and what it was created with is still being attached.</summary>
    public bool IsProvisioning { get; set; }

    /// <summary>The namespace of services that enable Service Connect without naming one.</summary>
    public NamespaceState? DefaultNamespace { get; set; }

    public ServiceIndex Services { get; } = new();

    public TaskIndex Tasks { get; } = new();

    public InstanceStore Instances { get; } = new(name);

    /// <summary>The tasks that wait for capacity, by key.</summary>
    public SortedDictionary<string, TaskState> UnplacedTasks { get; } = new(StringComparer.Ordinal);

    /// <summary>The services that wait for capacity, by key.</summary>
    public SortedDictionary<string, ServiceState> ServicesWaitingForCapacity { get; } = new(StringComparer.Ordinal);
}
