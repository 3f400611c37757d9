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

    /// <summary>The attribute that the agent of a machine outside of EC2 sets.</summary>
    private const string ExternalAttribute = "ecs.capability.external";

    /// <summary>There is no Auto Scaling here that could tell whose machine it is: this attribute names its capacity provider.</summary>
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

    /// <summary>The capacity provider that the machine belongs to; null where that is not known.</summary>
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

    /// <summary>By name, in its order; the value is null for an attribute that is only a name.</summary>
    public IReadOnlyDictionary<string, string?> Attributes => _attributes;

    public string Status { get; private set; } = Active;

    public bool IsConnected { get; private set; } = true;

    public DateTimeOffset ConnectionChangedAt { get; private set; } = registeredAt;

    public AgentUpdateStatus AgentUpdateStatus { get; private set; }

    public long Version { get; private set; } = 1;

    /// <summary>Those that hold something here: every one that is not stopped yet.</summary>
    public InstanceTaskIndex Tasks { get; } = new();

    public bool IsActive => Status == Active;

    public bool IsRegistered => Status != Inactive;

    public string? TerminalState => IsRegistered ? null : "inactive";

    public bool IsExternal { get; private set; }

    /// <summary>An agent always tells what it can do; a machine that was described without any capability is taken to have all.</summary>
    public bool HasCapabilities { get; private set; }

    public string? AvailabilityZone => Attributes.GetValueOrDefault("ecs.availability-zone");

    public void IncrementVersion() => Version++;

    public void SetAttribute(string attribute, string? value)
    {
        _attributes[attribute] = value;
        OnAttributesChanged();
    }

    /// <summary>Whether the attribute was there, and its value.</summary>
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

    /// <summary>Gives a task its place; there must be room for it.</summary>
    public TaskPlacement Allocate(TaskState task)
    {
        var needs = task.Template.Requirements;
        Tasks.Add(task);
        IncrementVersion();
        return new TaskPlacement(this, needs, Resources.Allocate(needs, task.Template.Definition.Definition));
    }

    public void Release(TaskState task)
    {
        if (Tasks.Remove(task))
        {
            Resources.Release(task.Placement!.Requirements, task.Placement.Containers);
            IncrementVersion();
        }
    }

    private void OnAttributesChanged()
    {
        IsExternal = _attributes.ContainsKey(ExternalAttribute);
        HasCapabilities = _attributes.Keys.Any(static name => name.Contains(CapabilityInfix, StringComparison.Ordinal));
        OnChanged();
    }

    /// <summary>Which tasks can be here may be different from now on.</summary>
    private void OnChanged()
    {
        Cluster.Instances.OnChanged();
        IncrementVersion();
    }
}
