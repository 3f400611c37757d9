using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>How the container instances of tasks are chosen: which may be, and which are better.</summary>
internal sealed record PlacementPlan(IReadOnlyList<InstanceQuery> MemberOf, bool IsDistinct, IReadOnlyList<PlacementStrategy> Strategy)
{
    private static readonly PlacementStrategy[] _serviceDefaults =
    [
        new() { Type = PlacementStrategyType.Spread, Field = "attribute:ecs.availability-zone" },
    ];

    private static readonly PlacementStrategy[] _taskDefaults = [new() { Type = PlacementStrategyType.Random }];

    /// <summary>Whether the tasks on an instance, and not only the instance, decide about further ones beyond its resources.</summary>
    public bool DependsOnTasks { get; } = MemberOf.Any(static query => query.DependsOnTasks);

    public static PlacementPlan Anywhere { get; } = new([], IsDistinct: false, []);

    /// <summary>The plan for tasks of their own; at random unless told otherwise.</summary>
    public static PlacementPlan CreateForTasks(
        IReadOnlyList<PlacementConstraint>? constraints, IReadOnlyList<PlacementStrategy>? strategy, TaskDefinition definition) =>
        Create(constraints, strategy is { Count: > 0 } ? strategy : _taskDefaults, definition);

    /// <summary>The plan for a service's tasks; spread over Availability Zones unless told otherwise. A daemon's never meet.</summary>
    public static PlacementPlan CreateForService(CreateServiceRequest settings, TaskDefinition definition)
    {
        var plan = Create(
            settings.PlacementConstraints,
            settings.PlacementStrategy is { Count: > 0 } strategy ? strategy : _serviceDefaults,
            definition);
        return plan with { IsDistinct = plan.IsDistinct || settings.SchedulingStrategy == SchedulingStrategy.Daemon };
    }

    private static PlacementPlan Create(
        IReadOnlyList<PlacementConstraint>? constraints, IReadOnlyList<PlacementStrategy> strategy, TaskDefinition definition)
    {
        var expressions = (constraints ?? [])
            .Where(static constraint => constraint.Type == PlacementConstraintType.MemberOf)
            .Select(static constraint => constraint.Expression)
            .Concat(definition.PlacementConstraints.Select(static constraint => constraint.Expression));
        return new PlacementPlan(
            [.. expressions.Select(static expression => InstanceQuery.Parse(expression, PlacementValidator.ExpressionMember))],
            constraints?.Any(static constraint => constraint.Type == PlacementConstraintType.DistinctInstance) == true,
            strategy);
    }
}
