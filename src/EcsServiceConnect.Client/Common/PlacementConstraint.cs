using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A rule that a container instance must meet to get a task. A task has at most 10, those of its task definition
/// included. Not supported on Fargate.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html</remarks>
[EcsShape]
public sealed partial record PlacementConstraint
{
    /// <summary>The kind of rule. Needed in every constraint that is sent.</summary>
    [ItemKey]
    public PlacementConstraintType Type { get; init; }

    /// <summary>
    /// The condition that the instance must match, in the cluster query language, such as
    /// <c>attribute:ecs.instance-type =~ m7g.*</c>; at most 2,000 characters. Needed for
    /// <see cref="PlacementConstraintType.MemberOf"/>, not allowed for
    /// <see cref="PlacementConstraintType.DistinctInstance"/>.
    /// </summary>
    [ItemKey]
    public string? Expression { get; init; }
}
