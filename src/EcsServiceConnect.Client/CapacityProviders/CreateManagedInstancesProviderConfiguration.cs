using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How ECS starts, sizes and repairs the EC2 instances of a new capacity provider of managed instances.
/// </summary>
/// <remarks>
/// Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateManagedInstancesProviderConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record CreateManagedInstancesProviderConfiguration
{
    /// <summary>
    /// Required. The ARN of the IAM role with which ECS starts, manages and ends the instances; it must allow that in
    /// EC2.
    /// </summary>
    public required string InfrastructureRoleArn { get; init; }

    /// <summary>
    /// Required. What is started: instance profile, network, storage, way of buying, and which instance types are
    /// fit.
    /// </summary>
    public required InstanceLaunchTemplate InstanceLaunchTemplate { get; init; }

    /// <summary>Whether the instances get the tags of the capacity provider.</summary>
    /// <value>Absent: the API documents no default, so set it.</value>
    public PropagateMITags PropagateTags { get; init; }

    /// <summary>How long ECS waits before it removes or replaces instances that are idle or hardly used.</summary>
    /// <value>Null: the default optimization of ECS, whose delay the API does not state.</value>
    public InfrastructureOptimization? InfrastructureOptimization { get; init; }

    /// <summary>Whether ECS replaces instances that it finds unhealthy.</summary>
    /// <value>Null: the API documents no default; set it to be certain.</value>
    public AutoRepairConfiguration? AutoRepairConfiguration { get; init; }
}
