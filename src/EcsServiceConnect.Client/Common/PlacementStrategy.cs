using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html</remarks>
[EcsShape]
public sealed partial record PlacementStrategy
{
    /// <summary>TODO </summary>
    public PlacementStrategyType Type { get; init; }

    /// <summary>TODO </summary>
    public string? Field { get; init; }
}
