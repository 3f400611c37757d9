using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How ECS starts, sizes and repairs the EC2 instances of a capacity provider of managed instances. Received only, in
/// <see cref="CapacityProvider.ManagedInstancesProvider"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedInstancesProvider.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedInstancesProvider
{
    /// <summary>The ARN of the IAM role with which ECS starts, manages and ends the instances.</summary>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>
    /// What is started: instance profile, network, storage, way of buying, and which instance types are fit.
    /// </summary>
    public InstanceLaunchTemplate? InstanceLaunchTemplate { get; init; }

    /// <summary>Whether instances get the tags of the capacity provider.</summary>
    public PropagateMITags PropagateTags { get; init; }

    /// <summary>How long ECS waits before it removes or replaces instances that are idle or hardly used.</summary>
    /// <value>Null: the default optimization of ECS.</value>
    public InfrastructureOptimization? InfrastructureOptimization { get; init; }

    /// <summary>Whether ECS replaces instances that it finds unhealthy.</summary>
    /// <value>Null if none was configured.</value>
    public AutoRepairConfiguration? AutoRepairConfiguration { get; init; }
}
