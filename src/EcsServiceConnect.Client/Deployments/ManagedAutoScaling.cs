using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How ECS scales an Express Mode service: between which bounds, and by which policies. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAutoScaling.html</remarks>
[EcsShape]
public sealed partial record ManagedAutoScaling
{
    /// <summary>The lowest and the highest number of tasks that scaling may choose.</summary>
    /// <value>Null until it has been registered for scaling.</value>
    public ManagedScalableTarget? ScalableTarget { get; init; }

    /// <summary>The policies that decide when tasks are added or removed.</summary>
    /// <value>Empty until the first policy has been created.</value>
    public IReadOnlyList<ManagedApplicationAutoScalingPolicy> ApplicationAutoScalingPolicies { get; init; } = [];
}
