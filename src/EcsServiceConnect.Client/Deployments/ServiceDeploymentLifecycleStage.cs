using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The stage that a service deployment is at. Not every strategy has them all.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceDeploymentLifecycleStage(string Value)
{
    /// <summary>
    /// Old and new revision both run for a while, with the traffic on the new one, so that a rollback is quick.
    /// </summary>
    public static ServiceDeploymentLifecycleStage BakeTime => new(Names.BakeTime);

    /// <summary>The old revision is being scaled down to nothing.</summary>
    public static ServiceDeploymentLifecycleStage CleanUp => new(Names.CleanUp);

    /// <summary>The production traffic goes to the new revision.</summary>
    public static ServiceDeploymentLifecycleStage PostProductionTrafficShift => new(Names.PostProductionTrafficShift);

    /// <summary>The new revision has all its tasks.</summary>
    public static ServiceDeploymentLifecycleStage PostScaleUp => new(Names.PostScaleUp);

    /// <summary>The test traffic goes to the new revision.</summary>
    public static ServiceDeploymentLifecycleStage PostTestTrafficShift => new(Names.PostTestTrafficShift);

    /// <summary>The new revision is about to be scaled up; it has no tasks yet.</summary>
    public static ServiceDeploymentLifecycleStage PreScaleUp => new(Names.PreScaleUp);

    /// <summary>The production traffic is being shifted to the new revision.</summary>
    public static ServiceDeploymentLifecycleStage ProductionTrafficShift => new(Names.ProductionTrafficShift);

    /// <summary>Revisions that are left from deployments before are being put in order.</summary>
    public static ServiceDeploymentLifecycleStage ReconcileService => new(Names.ReconcileService);

    /// <summary>The new revision's tasks are being started.</summary>
    public static ServiceDeploymentLifecycleStage ScaleUp => new(Names.ScaleUp);

    /// <summary>The test traffic is being shifted to the new revision.</summary>
    public static ServiceDeploymentLifecycleStage TestTrafficShift => new(Names.TestTrafficShift);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.BakeTime"/>
        public const string BakeTime = "BAKE_TIME";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.CleanUp"/>
        public const string CleanUp = "CLEAN_UP";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.PostProductionTrafficShift"/>
        public const string PostProductionTrafficShift = "POST_PRODUCTION_TRAFFIC_SHIFT";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.PostScaleUp"/>
        public const string PostScaleUp = "POST_SCALE_UP";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.PostTestTrafficShift"/>
        public const string PostTestTrafficShift = "POST_TEST_TRAFFIC_SHIFT";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.PreScaleUp"/>
        public const string PreScaleUp = "PRE_SCALE_UP";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.ProductionTrafficShift"/>
        public const string ProductionTrafficShift = "PRODUCTION_TRAFFIC_SHIFT";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.ReconcileService"/>
        public const string ReconcileService = "RECONCILE_SERVICE";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.ScaleUp"/>
        public const string ScaleUp = "SCALE_UP";

        /// <inheritdoc cref="ServiceDeploymentLifecycleStage.TestTrafficShift"/>
        public const string TestTrafficShift = "TEST_TRAFFIC_SHIFT";
    }
}
