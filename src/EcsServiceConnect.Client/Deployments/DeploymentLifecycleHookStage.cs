using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A stage of a deployment at which a hook can act. In their order: <c>RECONCILE_SERVICE</c>, <c>PRE_SCALE_UP</c>,
/// <c>POST_SCALE_UP</c>, <c>TEST_TRAFFIC_SHIFT</c>, <c>POST_TEST_TRAFFIC_SHIFT</c>,
/// <c>PRE_PRODUCTION_TRAFFIC_SHIFT</c>, <c>PRODUCTION_TRAFFIC_SHIFT</c>, <c>POST_PRODUCTION_TRAFFIC_SHIFT</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookStage(string Value)
{
    /// <summary>All production traffic goes to the new revision. The bake time follows. Once per deployment.</summary>
    public static DeploymentLifecycleHookStage PostProductionTrafficShift => new(Names.PostProductionTrafficShift);

    /// <summary>
    /// The tasks of the new revision run; they get neither test nor production traffic yet. Once per deployment.
    /// </summary>
    public static DeploymentLifecycleHookStage PostScaleUp => new(Names.PostScaleUp);

    /// <summary>
    /// All test traffic goes to the new revision, and all production traffic to the old one: the stage for acceptance
    /// tests. Once per deployment.
    /// </summary>
    public static DeploymentLifecycleHookStage PostTestTrafficShift => new(Names.PostTestTrafficShift);

    /// <summary>
    /// Production traffic is about to shift. A linear or canary deployment reaches this stage before each of its steps,
    /// so a pause at this stage requires a decision each time.
    /// </summary>
    public static DeploymentLifecycleHookStage PreProductionTrafficShift => new(Names.PreProductionTrafficShift);

    /// <summary>
    /// No task of the new revision has been started; the old revision serves all production traffic, and there is no
    /// test traffic. Once per deployment.
    /// </summary>
    public static DeploymentLifecycleHookStage PreScaleUp => new(Names.PreScaleUp);

    /// <summary>
    /// Production traffic is shifting to the new revision. A linear or canary deployment reaches this stage with each
    /// of its steps, and a rollback passes through it too. Only for Lambda hooks.
    /// </summary>
    public static DeploymentLifecycleHookStage ProductionTrafficShift => new(Names.ProductionTrafficShift);

    /// <summary>
    /// The deployment has started while more than one revision of the service is active, and ECS settles that first.
    /// Other deployments skip this stage.
    /// </summary>
    public static DeploymentLifecycleHookStage ReconcileService => new(Names.ReconcileService);

    /// <summary>
    /// Test traffic is shifting to the new revision; all production traffic stays with the old one. A rollback passes
    /// through this stage too. Only for Lambda hooks.
    /// </summary>
    public static DeploymentLifecycleHookStage TestTrafficShift => new(Names.TestTrafficShift);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentLifecycleHookStage.PostProductionTrafficShift"/>
        public const string PostProductionTrafficShift = "POST_PRODUCTION_TRAFFIC_SHIFT";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.PostScaleUp"/>
        public const string PostScaleUp = "POST_SCALE_UP";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.PostTestTrafficShift"/>
        public const string PostTestTrafficShift = "POST_TEST_TRAFFIC_SHIFT";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.PreProductionTrafficShift"/>
        public const string PreProductionTrafficShift = "PRE_PRODUCTION_TRAFFIC_SHIFT";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.PreScaleUp"/>
        public const string PreScaleUp = "PRE_SCALE_UP";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.ProductionTrafficShift"/>
        public const string ProductionTrafficShift = "PRODUCTION_TRAFFIC_SHIFT";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.ReconcileService"/>
        public const string ReconcileService = "RECONCILE_SERVICE";

        /// <inheritdoc cref="DeploymentLifecycleHookStage.TestTrafficShift"/>
        public const string TestTrafficShift = "TEST_TRAFFIC_SHIFT";
    }
}
