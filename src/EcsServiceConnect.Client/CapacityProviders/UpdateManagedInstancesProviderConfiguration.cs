using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// New settings of a capacity provider of managed instances. They hold for instances that start after the change.
/// </summary>
/// <remarks>
/// Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateManagedInstancesProviderConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record UpdateManagedInstancesProviderConfiguration
{
    /// <summary>
    /// Required. The ARN of the IAM role with which ECS starts, manages and ends the instances; send the present one
    /// to keep it.
    /// </summary>
    public required string InfrastructureRoleArn { get; init; }

    /// <summary>Required. What is to change about the instances that are started; it may be empty of members.</summary>
    public required InstanceLaunchTemplateUpdate InstanceLaunchTemplate { get; init; }

    /// <summary>Whether instances that start from now on get the tags of the capacity provider.</summary>
    /// <value>Absent: no new choice is made.</value>
    public PropagateMITags PropagateTags { get; init; }

    /// <summary>How long ECS is to wait before it removes or replaces instances that are idle or hardly used.</summary>
    /// <value>Null: no new choice is made.</value>
    public InfrastructureOptimization? InfrastructureOptimization { get; init; }

    /// <summary>Whether ECS is to replace instances that it finds unhealthy.</summary>
    /// <value>Null: no new choice is made.</value>
    public AutoRepairConfiguration? AutoRepairConfiguration { get; init; }
}
