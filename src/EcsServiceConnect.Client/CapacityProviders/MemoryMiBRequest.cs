using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How much memory an instance type has, as a range in MiB (1024 MiB are one GiB).</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MemoryMiBRequest.html</remarks>
[EcsShape]
public sealed partial record MemoryMiBRequest
{
    /// <summary>
    /// Required. The minimum memory in MiB; instance types with less are not used. For EC2, 0 means no lower limit.
    /// </summary>
    public required int? Min { get; init; }

    /// <summary>The most memory in MiB; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public int? Max { get; init; }
}
