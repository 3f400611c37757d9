using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A container instance: a machine that runs tasks of its cluster.</summary>
internal sealed class InstanceState(
    string key, string id, string arn, ClusterState cluster, InstanceResources resources, DateTimeOffset registeredAt)
    : ITaggedResource
{
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";
    public const string Inactive = "INACTIVE";

    /// <summary>The attribute of a machine outside of EC2.</summary>
    private const string ExternalAttribute = "ecs.capability.external";

    /// <summary>Auto Scaling is not simulated, so this attribute names the capacity provider of a machine.</summary>
    private const string ProviderAttribute = "ecs.capacity-provider";

    private const string CapabilityInfix = "ecs.capability.";

    private readonly SortedDictionary<string, string?> _attributes = new(StringComparer.Ordinal);

    public string Key { get; } = key;

    public string Id { get; } = id;

    public string Arn { get; } = arn;

    public ClusterState Cluster { get; } = cluster;

    public InstanceResources Resources { get; } = resources;

    public DateTimeOffset RegisteredAt { get; } = registeredAt;

    public required string Ec2InstanceId { get; init; }

    /// <summary>The capacity provider that the machine belongs to; null if it is unknown.</summary>
    public string? CapacityProvider => Attributes.GetValueOrDefault(ProviderAttribute);

    public VersionInfo? VersionInfo
    {
        get;
        set
        {
            field = value;
            Cluster.Instances.OnChanged();
        }
    }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    /// <summary>The attributes by name; the value is null for an attribute that has none.</summary>
    public IReadOnlyDictionary<string, string?> Attributes => _attributes;

    public string Status { get; private set; } = Active;

    public bool IsConnected { get; private set; } = true;

    public DateTimeOffset ConnectionChangedAt { get; private set; } = registeredAt;

    public AgentUpdateStatus AgentUpdateStatus { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>The tasks that hold resources: all that have not stopped yet.</summary>
    public InstanceTaskIndex Tasks { get; } = new();

    public bool IsActive => Status == Active;

    public bool IsRegistered => Status != Inactive;

    public string? TerminalState => IsRegistered ? null : "inactive";

    public bool IsExternal { get; private set; }

    /// <summary>Whether the agent reports capabilities; an instance without any is assumed to have all.</summary>
    public bool HasCapabilities { get; private set; }

    public string? AvailabilityZone => Attributes.GetValueOrDefault("ecs.availability-zone");

    /// <summary>Sets attributes, in one change of the instance.</summary>
    public void SetAttributes(IEnumerable<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _attributes[name] = value;
        }

        OnAttributesChanged();
    }

    /// <summary>Removes an attribute if the instance has it, and gets its value.</summary>
    public bool TryRemoveAttribute(string attribute, out string? value)
    {
        var found = _attributes.Remove(attribute, out value);
        OnAttributesChanged();
        return found;
    }

    public void MoveTo(string status)
    {
        Status = status;
        OnChanged();
    }

    public void SetConnected(bool isConnected, DateTimeOffset now)
    {
        if (IsConnected != isConnected)
        {
            (IsConnected, ConnectionChangedAt) = (isConnected, now);
            OnChanged();
        }
    }

    public void UpdateAgent(AgentUpdateStatus status)
    {
        AgentUpdateStatus = status;
        OnChanged();
    }

    /// <summary>Allocates resources for a task; there must be enough.</summary>
    public TaskPlacement Allocate(TaskState task)
    {
        var needs = task.Template.Requirements;
        Tasks.Add(task);
        var placement = new TaskPlacement(this, needs, Resources.Allocate(needs, task.Template.Definition.Definition));
        RecordChange();
        return placement;
    }

    public void Release(TaskState task)
    {
        if (Tasks.Remove(task))
        {
            Resources.Release(task.Placement!.Requirements, task.Placement.Containers);
            RecordChange();
        }
    }

    private void RecordChange()
    {
        Version++;
        Cluster.Events.OnChanged(this);
    }

    private void OnAttributesChanged()
    {
        IsExternal = _attributes.ContainsKey(ExternalAttribute);
        HasCapabilities = _attributes.Keys.Any(static name => name.Contains(CapabilityInfix, StringComparison.Ordinal));
        OnChanged();
    }

    /// <summary>Records a change that placement depends on.</summary>
    private void OnChanged()
    {
        Cluster.Instances.OnChanged();
        RecordChange();
    }
}
