using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What ECS made to change the number of a service's tasks.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAutoScaling.html</remarks>
[EcsShape]
public sealed partial record ManagedAutoScaling
{
    /// <summary>The bounds between which the number changes.</summary>
    /// <value>Null until there are any.</value>
    public ManagedScalableTarget? ScalableTarget { get; init; }

    /// <summary>The policies by which it changes.</summary>
    /// <value>Empty until there are any.</value>
    public IReadOnlyList<ManagedApplicationAutoScalingPolicy> ApplicationAutoScalingPolicies { get; init; } = [];
}
