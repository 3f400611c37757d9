using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A capacity provider: one of Fargate's own, or one with an Auto Scaling group.</summary>
internal sealed class CapacityProviderState(string key, string name, string arn, CapacityProviderType type) : ITaggedResource
{
    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public CapacityProviderType Type { get; } = type;

    public CapacityProviderStatus Status { get; set; } = CapacityProviderStatus.Active;

    public CapacityProviderUpdateStatus UpdateStatus { get; set; }

    public string? UpdateStatusReason { get; set; }

    public AutoScalingGroupProvider? Group { get; set; }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    public bool IsActive => Status == CapacityProviderStatus.Active;

    public string? TerminalState => IsActive ? null : "inactive";

    /// <summary>Whether clusters can use it.</summary>
    public bool IsUsable => IsActive && !IsBeingDeleted;

    public bool IsBeingDeleted => UpdateStatus == CapacityProviderUpdateStatus.DeleteInProgress;

    /// <summary>Whether managed scaling adds instances, so that tasks without room wait instead of failing.</summary>
    public bool CanScale => Group?.ManagedScaling?.Status == ManagedScalingStatus.Enabled;
}
