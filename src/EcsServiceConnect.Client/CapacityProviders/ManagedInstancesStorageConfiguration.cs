using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The data volume of a managed instance, which its tasks share: an Amazon EBS volume.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedInstancesStorageConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedInstancesStorageConfiguration
{
    /// <summary>
    /// The size of the data volume in GiB, at least 1. It is not used where the data is on built-in disks
    /// (<see cref="ManagedInstancesLocalStorageConfiguration.UseLocalStorage"/>).
    /// </summary>
    /// <value>Null: ECS chooses a size, which the API does not state.</value>
    [ValueRange(1, int.MaxValue)]
    public int? StorageSizeGiB { get; init; }
}
