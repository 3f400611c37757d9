using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How much memory an instance type has for each of its vCPUs, as a range in GiB.</summary>
/// <remarks>
/// <para>Fractions are allowed: 0.5 is half a GiB for each vCPU.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MemoryGiBPerVCpuRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record MemoryGiBPerVCpuRequest
{
    /// <summary>The least memory in GiB for each vCPU; instance types with less are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public double? Min { get; init; }

    /// <summary>The most memory in GiB for each vCPU; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public double? Max { get; init; }
}
