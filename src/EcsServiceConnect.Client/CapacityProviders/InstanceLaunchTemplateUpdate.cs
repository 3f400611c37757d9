using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What ECS is to start from now on as a managed instance. Instances that already run stay as they are.
/// </summary>
/// <remarks>
/// <para>
/// How instances are bought and whether they use FIPS cryptography cannot be changed. The reference does not state that
/// a member which is left out keeps its value, so check the provider in the response.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceLaunchTemplateUpdate.html</para>
/// </remarks>
[EcsShape]
public sealed partial record InstanceLaunchTemplateUpdate
{
    /// <summary>The ARN of the IAM instance profile that new instances get, by whose role they act.</summary>
    /// <value>Null: left out of the request.</value>
    public string? Ec2InstanceProfileArn { get; init; }

    /// <summary>The subnets that new instances are started in, and their security groups.</summary>
    /// <value>Null: left out of the request.</value>
    public ManagedInstancesNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The size of the data volume of new instances.</summary>
    /// <value>Null: left out of the request.</value>
    public ManagedInstancesStorageConfiguration? StorageConfiguration { get; init; }

    /// <summary>
    /// Whether programs on a new instance can read its tags from the instance metadata service. That service accepts
    /// only keys of 1 to 255 letters, digits and <c>- _ + = , . @ :</c>, so set false where a key has another
    /// character, such as <c>/</c>.
    /// </summary>
    /// <value>Null: the reference names true as the default.</value>
    public bool? InstanceMetadataTagsPropagation { get; init; }

    /// <summary>
    /// Whether data of new instances goes to the disks that are built into them, in place of an EBS volume.
    /// </summary>
    /// <value>Null: no new choice is made.</value>
    public ManagedInstancesLocalStorageConfiguration? LocalStorageConfiguration { get; init; }

    /// <summary>Whether CloudWatch gets the instances' metrics at the basic or the detailed resolution.</summary>
    /// <value>Absent: no new choice is made.</value>
    public ManagedInstancesMonitoringOptions Monitoring { get; init; }

    /// <summary>Which instance types are fit for new instances; ECS picks among them.</summary>
    /// <value>Null: left out of the request.</value>
    public InstanceRequirementsRequest? InstanceRequirements { get; init; }

    /// <summary>Which Capacity Reservations new instances use, and when.</summary>
    /// <value>Null: no new choice is made.</value>
    public CapacityReservationRequest? CapacityReservations { get; init; }
}
