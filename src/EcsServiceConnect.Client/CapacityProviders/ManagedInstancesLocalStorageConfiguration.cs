using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether managed instances keep their data on the disks that are built into them (instance store volumes).
/// </summary>
/// <remarks>
/// <para>
/// Ask for types that have such disks with <see cref="InstanceRequirementsRequest.LocalStorage"/>,
/// <see cref="InstanceRequirementsRequest.LocalStorageTypes"/> and
/// <see cref="InstanceRequirementsRequest.TotalLocalStorageGB"/>. The data is gone with the instance.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedInstancesLocalStorageConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ManagedInstancesLocalStorageConfiguration
{
    /// <summary>
    /// Whether built-in disks, where an instance has them, hold its data in place of an EBS data volume, which is
    /// then not made. Several disks are joined into one volume.
    /// </summary>
    /// <value>Null: not requested, so data goes to the EBS data volume.</value>
    public bool? UseLocalStorage { get; init; }
}
