using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SharingStrategy.html</remarks>
[EcsShape]
[EcsUnion]
public sealed partial record SharingStrategy
{
    /// <summary>TODO </summary>
    public NvidiaMpsAllocation? NvidiaMps { get; init; }
}
