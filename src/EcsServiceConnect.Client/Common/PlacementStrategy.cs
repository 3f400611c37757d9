using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How ECS chooses among the container instances that fit. At most 5 apply, one after the other. Not supported on
/// Fargate.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html</remarks>
[EcsShape]
public sealed partial record PlacementStrategy
{
    /// <summary>The kind of choice. Needed in every strategy that is sent.</summary>
    public PlacementStrategyType Type { get; init; }

    /// <summary>
    /// The property that the choice depends on. For <see cref="PlacementStrategyType.Spread"/>: <c>instanceId</c> (or
    /// <c>host</c>, the same) or an attribute, such as <c>attribute:ecs.availability-zone</c>. For
    /// <see cref="PlacementStrategyType.Binpack"/>: <c>cpu</c> or <c>memory</c>. Not used for
    /// <see cref="PlacementStrategyType.Random"/>.
    /// </summary>
    public string? Field { get; init; }
}
