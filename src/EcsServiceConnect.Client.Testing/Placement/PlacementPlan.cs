using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The constraints and strategies by which container instances are chosen for tasks.</summary>
internal sealed record PlacementPlan(IReadOnlyList<InstanceQuery> MemberOf, bool IsDistinct, IReadOnlyList<PlacementStrategy> Strategy)
{
    private static readonly PlacementStrategy[] _serviceDefaults =
    [
        new() { Type = PlacementStrategyType.Spread, Field = "attribute:ecs.availability-zone" },
    ];

    private static readonly PlacementPlan _taskDefault = new([], IsDistinct: false, [new() { Type = PlacementStrategyType.Random }]);

    /// <summary>Whether the constraints depend on the tasks that an instance runs.</summary>
    public bool DependsOnTasks { get; } = MemberOf.Any(static query => query.DependsOnTasks);

    public static PlacementPlan Anywhere { get; } = new([], IsDistinct: false, []);

    /// <summary>Creates the plan for standalone tasks, which are placed randomly by default.</summary>
    public static PlacementPlan CreateForTasks(
        IReadOnlyList<PlacementConstraint>? constraints, IReadOnlyList<PlacementStrategy>? strategy, TaskDefinition definition) =>
        constraints is not { Count: > 0 } && strategy is not { Count: > 0 } && definition.PlacementConstraints.Count == 0
            ? _taskDefault
            : Create(constraints, strategy is { Count: > 0 } ? strategy : _taskDefault.Strategy, definition);

    /// <summary>
    /// Creates the plan for a service's tasks, by default spread over Availability Zones; a daemon has one task for each instance.
    /// </summary>
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
