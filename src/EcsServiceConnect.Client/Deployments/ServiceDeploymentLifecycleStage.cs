using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The stage that a service deployment has reached. In their order: <c>RECONCILE_SERVICE</c>, <c>PRE_SCALE_UP</c>,
/// <c>SCALE_UP</c>, <c>POST_SCALE_UP</c>, <c>TEST_TRAFFIC_SHIFT</c>, <c>POST_TEST_TRAFFIC_SHIFT</c>,
/// <c>PRODUCTION_TRAFFIC_SHIFT</c>, <c>POST_PRODUCTION_TRAFFIC_SHIFT</c>, <c>BAKE_TIME</c>, <c>CLEAN_UP</c>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
/// <remarks>
/// Not every deployment passes through all of them. Stages at which hooks can act are described in
/// <see cref="DeploymentLifecycleHookStage"/>; a linear or canary deployment goes through the shift of production
/// traffic several times, with <c>PRE_PRODUCTION_TRAFFIC_SHIFT</c> before each step.
/// </remarks>
[EcsEnum]
public readonly partial record struct ServiceDeploymentLifecycleStage(string Value)
{
    /// <summary>
    /// Both revisions run, with all production traffic on the new one, so that a rollback is only a shift of traffic.
    /// It lasts for <see cref="DeploymentConfiguration.BakeTimeInMinutes"/>.
    /// </summary>
    public static ServiceDeploymentLifecycleStage BakeTime => new(Names.BakeTime);

    /// <summary>
    /// The old revision is scaled down to 0 tasks. After this stage only the new revision serves the traffic, and a
    /// rollback needs another deployment.
    /// </summary>
    public static ServiceDeploymentLifecycleStage CleanUp => new(Names.CleanUp);

    /// <summary>
    /// All production traffic goes to the new revision; hooks can check it before the bake time begins.
    /// </summary>
    public static ServiceDeploymentLifecycleStage PostProductionTrafficShift => new(Names.PostProductionTrafficShift);

    /// <summary>All tasks of the new revision run, without any traffic yet.</summary>
    public static ServiceDeploymentLifecycleStage PostScaleUp => new(Names.PostScaleUp);

    /// <summary>All test traffic goes to the new revision, and all production traffic to the old one.</summary>
    public static ServiceDeploymentLifecycleStage PostTestTrafficShift => new(Names.PostTestTrafficShift);

    /// <summary>No task of the new revision has been started; the old one serves all traffic.</summary>
    public static ServiceDeploymentLifecycleStage PreScaleUp => new(Names.PreScaleUp);

    /// <summary>
    /// Production traffic is shifting to the new revision: at once with blue/green, step by step with linear and
    /// canary.
    /// </summary>
    public static ServiceDeploymentLifecycleStage ProductionTrafficShift => new(Names.ProductionTrafficShift);

    /// <summary>
    /// More than one revision of the service was active when the deployment started, and ECS settles that first.
    /// </summary>
    public static ServiceDeploymentLifecycleStage ReconcileService => new(Names.ReconcileService);

    /// <summary>The tasks of the new revision are being started. They get no traffic yet.</summary>
    public static ServiceDeploymentLifecycleStage ScaleUp => new(Names.ScaleUp);

    /// <summary>Test traffic is shifting to the new revision; all production traffic stays with the old one.</summary>
    public static ServiceDeploymentLifecycleStage TestTrafficShift => new(Names.TestTrafficShift);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
