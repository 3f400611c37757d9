using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A condition that a container instance must meet to run the task. Not supported on Fargate.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html
/// </remarks>
[EcsShape]
public sealed partial record TaskDefinitionPlacementConstraint
{
    /// <summary>The kind of condition. <c>memberOf</c> is the only one in a task definition.</summary>
    [ItemKey]
    public TaskDefinitionPlacementConstraintType Type { get; init; }

    /// <summary>
    /// The condition, in ECS's cluster query language: the instance must satisfy it, such as
    /// <c>attribute:ecs.instance-type =~ c7g.*</c>.
    /// </summary>
    public string? Expression { get; init; }
}
