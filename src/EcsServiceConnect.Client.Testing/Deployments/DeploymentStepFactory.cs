using EcsServiceConnect.Client.Models;
using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;
using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Creates the steps of deployments by the strategies blue/green, linear and canary, and those of their rollbacks.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-linear.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/canary-deployment.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html
/// </summary>
internal static class DeploymentStepFactory
{
    /// <summary>Whether deployments have stages: all but rolling updates do.</summary>
    public static bool HasStages(DeploymentConfiguration? configuration) =>
        configuration?.Strategy is { HasValue: true } strategy && strategy != DeploymentStrategy.Rolling;

    /// <summary>Creates the steps of a deployment.</summary>
    /// <param name="configuration">The deployment configuration, with its defaults filled in.</param>
    /// <param name="hasSource">Whether a revision has the traffic so far. Without one there is nothing to shift it from.</param>
    /// <param name="hasMoreSources">Whether other revisions still have tasks, too.</param>
    public static IReadOnlyList<DeploymentStep> Create(DeploymentConfiguration configuration, bool hasSource, bool hasMoreSources)
    {
        var bakeTime = TimeSpan.FromMinutes(configuration.BakeTimeInMinutes.GetValueOrDefault());
        var shifts = hasSource ? GetShifts(configuration) : [(100, TimeSpan.Zero)];
        return
        [
            .. hasMoreSources ? [new DeploymentStep(Stage.ReconcileService, HookStage.ReconcileService) { Work = DeploymentWork.Reconcile }] : Nothing,
            new(Stage.PreScaleUp, HookStage.PreScaleUp),
            new(Stage.ScaleUp) { Work = DeploymentWork.ScaleUp },
            new(Stage.PostScaleUp, HookStage.PostScaleUp),
            new(Stage.TestTrafficShift, HookStage.TestTrafficShift) { TestWeight = 100 },
            new(Stage.PostTestTrafficShift, HookStage.PostTestTrafficShift),
            .. shifts.SelectMany((shift, i) => CreateShift(configuration, shift.Weight, shift.BakeTime, isFirst: i == 0)),
            new(Stage.PostProductionTrafficShift, HookStage.PostProductionTrafficShift),
            .. hasSource ? [new DeploymentStep(Stage.BakeTime) { BakeTime = bakeTime }] : Nothing,
            new(Stage.CleanUp) { Work = DeploymentWork.CleanUp },
        ];
    }

    /// <summary>Creates the steps of a rollback: traffic that is elsewhere returns, and the tasks of other revisions stop.</summary>
    /// <param name="primary">The deployment that the rollback returns to.</param>
    /// <param name="isScaledDown">Whether tasks of the revision to return to have already stopped.</param>
    public static IReadOnlyList<DeploymentStep> CreateRollback(DeploymentState primary, bool isScaledDown) =>
    [
        .. isScaledDown ? [new DeploymentStep(Stage.ScaleUp) { Work = DeploymentWork.ScaleUp }] : Nothing,
        .. primary.ProductionWeight < 100
            ? [new DeploymentStep(Stage.ProductionTrafficShift, HookStage.ProductionTrafficShift) { ProductionWeight = 0 }]
            : Nothing,
        .. primary.TestWeight < 100 ? [new DeploymentStep(Stage.TestTrafficShift, HookStage.TestTrafficShift) { TestWeight = 0 }] : Nothing,
        new(Stage.CleanUp) { Work = DeploymentWork.CleanUp },
    ];

    private static DeploymentStep[] Nothing => [];

    /// <summary>
    /// Creates one shift of production traffic. Before it hooks can act; their stage has no name among those of a deployment, which keeps
    /// the one that it has reached.
    /// </summary>
    private static IEnumerable<DeploymentStep> CreateShift(
        DeploymentConfiguration configuration, double weight, TimeSpan bakeTime, bool isFirst)
    {
        if (LifecycleHookState.FindAt(configuration, HookStage.PreProductionTrafficShift).Any())
        {
            yield return new DeploymentStep(
                isFirst ? Stage.PostTestTrafficShift : Stage.ProductionTrafficShift, HookStage.PreProductionTrafficShift);
        }

        yield return new DeploymentStep(Stage.ProductionTrafficShift, HookStage.ProductionTrafficShift)
        {
            ProductionWeight = weight,
            BakeTime = bakeTime,
        };
    }

    /// <summary>Gets the weights of the target revision one after the other, each with the wait after it; the last one has none.</summary>
    private static IEnumerable<(double Weight, TimeSpan BakeTime)> GetShifts(DeploymentConfiguration configuration)
    {
        var (percent, minutes) = configuration switch
        {
            { LinearConfiguration: { } linear } => (linear.StepPercent!.Value, linear.StepBakeTimeInMinutes!.Value),
            { CanaryConfiguration: { } canary } => (canary.CanaryPercent!.Value, canary.CanaryBakeTimeInMinutes!.Value),
            _ => (100, 0),
        };
        var repeats = configuration.LinearConfiguration is not null;
        for (var weight = percent; weight < 100; weight = repeats ? Math.Round(weight + percent, 1) : 100)
        {
            yield return (weight, TimeSpan.FromMinutes(minutes));
        }

        yield return (100, TimeSpan.Zero);
    }
}
