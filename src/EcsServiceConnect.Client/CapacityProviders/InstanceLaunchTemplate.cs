using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What ECS starts as a managed instance: its permissions, network, storage, way of buying, and the instance types
/// that are fit.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="CapacityOptionType"/> and <see cref="FipsEnabled"/> are settled here for good:
/// <see cref="InstanceLaunchTemplateUpdate"/> does not have them.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceLaunchTemplate.html</para>
/// </remarks>
[EcsShape]
public sealed partial record InstanceLaunchTemplate
{
    /// <summary>Required. The ARN of the IAM instance profile that the instances get, by whose role they act.</summary>
    public required string Ec2InstanceProfileArn { get; init; }

    /// <summary>Required. The subnets that the instances are started in, and their security groups.</summary>
    public required ManagedInstancesNetworkConfiguration NetworkConfiguration { get; init; }

    /// <summary>The size of the instances' data volume.</summary>
    /// <value>Null: ECS chooses a size, which the API does not state.</value>
    public ManagedInstancesStorageConfiguration? StorageConfiguration { get; init; }

    /// <summary>
    /// Whether data goes to the disks that are built into an instance type, in place of an EBS volume.
    /// </summary>
    /// <value>Null: not requested.</value>
    public ManagedInstancesLocalStorageConfiguration? LocalStorageConfiguration { get; init; }

    /// <summary>Whether CloudWatch gets the instances' metrics at the basic or the detailed resolution.</summary>
    /// <value>Absent: <see cref="ManagedInstancesMonitoringOptions.Basic"/>.</value>
    public ManagedInstancesMonitoringOptions Monitoring { get; init; }

    /// <summary>Whether instances are bought on demand, as Spot, or run in Capacity Reservations.</summary>
    /// <value>Absent: <see cref="Models.CapacityOptionType.OnDemand"/>.</value>
    public CapacityOptionType CapacityOptionType { get; init; }

    /// <summary>
    /// Whether programs on an instance can read its tags from the instance metadata service. That service accepts only
    /// keys of 1 to 255 letters, digits and <c>- _ + = , . @ :</c>, so set false where a key has another character,
    /// such as <c>/</c>.
    /// </summary>
    /// <value>Null: true.</value>
    public bool? InstanceMetadataTagsPropagation { get; init; }

    /// <summary>Which instance types are fit; ECS picks among them.</summary>
    /// <value>Null: ECS chooses without any requirement of yours.</value>
    public InstanceRequirementsRequest? InstanceRequirements { get; init; }

    /// <summary>Whether the instances use cryptography that is validated by FIPS 140-2.</summary>
    /// <value>Null: true in the GovCloud (US) regions, false in all others.</value>
    public bool? FipsEnabled { get; init; }

    /// <summary>
    /// Which Capacity Reservations are used, and when. For the capacity option
    /// <see cref="Models.CapacityOptionType.Reserved"/>.
    /// </summary>
    /// <value>Null: none are named.</value>
    public CapacityReservationRequest? CapacityReservations { get; init; }
}
