using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html</remarks>
[EcsShape]
public sealed partial record PlacementConstraint
{
    /// <summary>TODO </summary>
    public PlacementConstraintType Type { get; init; }

    /// <summary>TODO </summary>
    public string? Expression { get; init; }
}
