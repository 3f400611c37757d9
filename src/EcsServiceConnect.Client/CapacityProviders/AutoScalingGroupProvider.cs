using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The Auto Scaling group behind a capacity provider, and what ECS manages about the group's EC2 instances.
/// </summary>
/// <remarks>
/// <para>
/// A group belongs to one capacity provider; it cannot be exchanged later, since
/// <see cref="AutoScalingGroupProviderUpdate"/> does not name it.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProvider.html</para>
/// </remarks>
[EcsShape]
public sealed partial record AutoScalingGroupProvider
{
    /// <summary>
    /// Required. The Auto Scaling group whose instances provide the capacity: its full ARN or its name. Responses hold the
    /// ARN.
    /// </summary>
    public required string AutoScalingGroupArn { get; init; }

    /// <summary>Whether, how far and how fast ECS changes the number of instances in the group.</summary>
    /// <value>
    /// Null: the API documents no default. Set <see cref="ManagedScaling.Status"/> to switch managed scaling on or off
    /// for certain.
    /// </value>
    public ManagedScaling? ManagedScaling { get; init; }

    /// <summary>
    /// Whether instances that run tasks are kept from being ended when the group shrinks. <c>ENABLED</c> needs
    /// managed scaling, and protection from scale-in switched on both for the group and for each of its instances.
    /// </summary>
    /// <value>Absent: <c>DISABLED</c>.</value>
    public ManagedTerminationProtection ManagedTerminationProtection { get; init; }

    /// <summary>Whether ECS moves tasks off an instance before the group ends it.</summary>
    /// <value>Absent: <c>ENABLED</c> for a new capacity provider.</value>
    public ManagedDraining ManagedDraining { get; init; }
}
