using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Where tasks may be placed: a matter of container instances, so nothing for Fargate.</summary>
internal static class PlacementRules
{
    public static void Check(IReadOnlyList<PlacementConstraint>? constraints, IReadOnlyList<PlacementStrategy>? strategy, LaunchPlan plan)
    {
        Guard.AtMost(constraints, "placementConstraints", 10);
        Guard.AtMost(strategy, "placementStrategy", 5);
        if (plan.LaunchType == LaunchType.Fargate && (constraints is { Count: > 0 } || strategy is { Count: > 0 }))
        {
            throw new InvalidParameterException("Fargate has neither placement constraints nor placement strategies.");
        }

        foreach (var constraint in constraints ?? [])
        {
            Guard.OneOf(
                Guard.Required(constraint.Type.Value, "placementConstraints.type"),
                "placementConstraints.type",
                PlacementConstraintType.Names.DistinctInstance,
                PlacementConstraintType.Names.MemberOf);
        }

        foreach (var step in strategy ?? [])
        {
            Guard.OneOf(
                Guard.Required(step.Type.Value, "placementStrategy.type"),
                "placementStrategy.type",
                PlacementStrategyType.Names.Binpack,
                PlacementStrategyType.Names.Random,
                PlacementStrategyType.Names.Spread);
        }
    }
}
