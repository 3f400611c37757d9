using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates placement constraints and strategies; on Fargate there are none.</summary>
internal static class PlacementValidator
{
    public const string ExpressionMember = "placementConstraints.expression";

    private const int MaxConstraints = 10;
    private const int MaxStrategies = 5;

    public static void Validate(
        IReadOnlyList<PlacementConstraint>? constraints,
        IReadOnlyList<PlacementStrategy>? strategy,
        LaunchPlan plan,
        TaskDefinition definition)
    {
        if (strategy?.Count > MaxStrategies)
        {
            throw new InvalidParameterException($"Maximum number of strategies is {MaxStrategies}.");
        }

        if (plan.LaunchType == LaunchType.Fargate)
        {
            RejectForFargate(constraints, strategy);
        }

        if ((constraints?.Count ?? 0) + definition.PlacementConstraints.Count > MaxConstraints)
        {
            throw new InvalidParameterException(
                $"The member 'placementConstraints' and the task definition together have more than {MaxConstraints} constraints.");
        }

        foreach (var constraint in constraints ?? [])
        {
            ValidateConstraint(constraint);
        }

        foreach (var step in strategy ?? [])
        {
            ValidateStrategy(step);
        }
    }

    /// <summary>Validates the constraints of a task definition, which can only be expressions.</summary>
    public static void Validate(IReadOnlyList<TaskDefinitionPlacementConstraint>? constraints)
    {
        foreach (var constraint in constraints ?? [])
        {
            RequestGuard.Require(constraint.Type.Value, "placementConstraints.type");
            InstanceQuery.Parse(constraint.Expression, ExpressionMember);
        }
    }

    private static void RejectForFargate(IReadOnlyList<PlacementConstraint>? constraints, IReadOnlyList<PlacementStrategy>? strategy)
    {
        if (constraints is { Count: > 0 })
        {
            throw new InvalidParameterException("Placement constraints are not supported with FARGATE launch type.");
        }

        if (strategy is { Count: > 0 })
        {
            throw new InvalidParameterException("Placement strategies are not supported with FARGATE launch type.");
        }
    }

    private static void ValidateConstraint(PlacementConstraint constraint)
    {
        RequestGuard.Require(constraint.Type.Value, "placementConstraints.type");
        if (constraint.Type == PlacementConstraintType.MemberOf)
        {
            InstanceQuery.Parse(constraint.Expression, ExpressionMember);
        }
        else if (!string.IsNullOrEmpty(constraint.Expression))
        {
            throw new InvalidParameterException("distinctInstance expression should not be specified.");
        }
    }

    private static void ValidateStrategy(PlacementStrategy step)
    {
        const string Member = "placementStrategy.field";

        switch (RequestGuard.Require(step.Type.Value, "placementStrategy.type"))
        {
            case PlacementStrategyType.Names.Binpack:
                if (RequestGuard.Require(step.Field, Member).ToLowerInvariant() is not (PlacementFields.Cpu or PlacementFields.Memory))
                {
                    throw new InvalidParameterException($"binpack field '{MessageSanitizer.Sanitize(step.Field)}' is invalid.");
                }

                break;
            case PlacementStrategyType.Names.Spread:
                if (!PlacementFields.IsSpread(RequestGuard.Require(step.Field, Member)))
                {
                    throw new InvalidParameterException(
                        $"'{MessageSanitizer.Sanitize(step.Field)}' is not a value of '{Member}' for {step.Type}; allowed are: "
                        + $"{PlacementFields.InstanceId}, {PlacementFields.Host}, {PlacementFields.AttributePrefix} and a name.");
                }

                break;
            case PlacementStrategyType.Names.Random:
                if (!string.IsNullOrEmpty(step.Field))
                {
                    throw new InvalidParameterException("random field should not be specified.");
                }

                break;
        }
    }
}
