using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NvidiaMpsAllocation.html</remarks>
[EcsShape]
public sealed partial record NvidiaMpsAllocation
{
    /// <summary>TODO ['required=True']</summary>
    public required int? Memory { get; init; }

    /// <summary>TODO </summary>
    public int? MaxComputePercent { get; init; }
}
