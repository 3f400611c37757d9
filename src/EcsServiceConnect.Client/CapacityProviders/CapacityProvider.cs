using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A source of capacity for tasks, as the service describes it: Fargate, Fargate Spot, an Auto Scaling group, or EC2
/// instances that ECS manages.
/// </summary>
/// <remarks>
/// <para>
/// See <see cref="Type"/>; one of <see cref="AutoScalingGroupProvider"/> and
/// <see cref="ManagedInstancesProvider"/> is set, or neither for Fargate. Creating, changing and deleting can continue
/// after the call returns: <see cref="UpdateStatus"/> shows the progress.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProvider.html</para>
/// </remarks>
[EcsShape]
public sealed partial record CapacityProvider
{
    /// <summary>
    /// The full ARN, which contains account and region; DescribeCapacityProviders and DeleteCapacityProvider accept it,
    /// strategies the <see cref="Name"/>.
    /// </summary>
    public string? CapacityProviderArn { get; init; }

    /// <summary>
    /// The short name that capacity provider strategies use: <c>FARGATE</c>, <c>FARGATE_SPOT</c>, or the one set at
    /// creation.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The cluster to which a capacity provider of managed instances belongs; it can be used in no other one.
    /// </summary>
    /// <value>Null for a capacity provider that is not bound to one cluster.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// Whether the capacity provider can be used: only an <c>ACTIVE</c> one can; a deleted one is <c>INACTIVE</c>.
    /// </summary>
    public CapacityProviderStatus Status { get; init; }

    /// <summary>The Auto Scaling group and what ECS manages about it.</summary>
    /// <value>Null unless the capacity comes from an Auto Scaling group.</value>
    public AutoScalingGroupProvider? AutoScalingGroupProvider { get; init; }

    /// <summary>How ECS starts and manages instances for this provider.</summary>
    /// <value>Null unless the capacity comes from managed instances.</value>
    public ManagedInstancesProvider? ManagedInstancesProvider { get; init; }

    /// <summary>How far the latest creation, change or deletion is, and whether it failed.</summary>
    /// <value>Absent where none is recorded, as for Fargate.</value>
    public CapacityProviderUpdateStatus UpdateStatus { get; init; }

    /// <summary>Why <see cref="UpdateStatus"/> is what it is, as text; useful mainly after a failure.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? UpdateStatusReason { get; init; }

    /// <summary>The tags of the capacity provider, at most 50.</summary>
    /// <value>Empty unless <see cref="CapacityProviderField.Tags"/> was requested.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// What kind of capacity it is: Fargate, Fargate Spot, an Auto Scaling group, or managed instances.
    /// </summary>
    public CapacityProviderType Type { get; init; }
}
