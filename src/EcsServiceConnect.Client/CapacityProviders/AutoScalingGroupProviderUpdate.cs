using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The new settings of a capacity provider with an Auto Scaling group. The group itself stays the same.
/// </summary>
/// <remarks>
/// <para>Only what is set changes.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProviderUpdate.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record AutoScalingGroupProviderUpdate
{
    /// <summary>
    /// The new settings of managed scaling: whether, how far and how fast ECS changes the number of instances.
    /// </summary>
    /// <value>Null: not changed.</value>
    public ManagedScaling? ManagedScaling { get; init; }

    /// <summary>
    /// Whether instances that run tasks are kept from being ended when the group shrinks. <c>ENABLED</c> needs
    /// managed scaling, and protection from scale-in switched on both for the group and for each of its instances.
    /// </summary>
    /// <value>Absent: not changed.</value>
    public ManagedTerminationProtection ManagedTerminationProtection { get; init; }

    /// <summary>Whether ECS moves tasks off an instance before the group ends it.</summary>
    /// <value>Absent: not changed.</value>
    public ManagedDraining ManagedDraining { get; init; }
}
