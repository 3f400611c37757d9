using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html</remarks>
[EcsShape]
public sealed partial record TaskDefinitionPlacementConstraint
{
    /// <summary>TODO </summary>
    public TaskDefinitionPlacementConstraintType Type { get; init; }

    /// <summary>TODO </summary>
    public string? Expression { get; init; }
}
