using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How much memory all accelerators of an instance type have together, as a range in MiB.</summary>
/// <remarks>
/// <para>The sum over the accelerators of one instance counts, not the memory of a single one.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AcceleratorTotalMemoryMiBRequest.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record AcceleratorTotalMemoryMiBRequest
{
    /// <summary>The least accelerator memory in MiB; instance types with less are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public int? Min { get; init; }

    /// <summary>The most accelerator memory in MiB; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public int? Max { get; init; }
}
