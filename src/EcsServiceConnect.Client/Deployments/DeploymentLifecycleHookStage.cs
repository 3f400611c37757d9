using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookStage(string Value)
{
    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage PostProductionTrafficShift => new(Names.PostProductionTrafficShift);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage PostScaleUp => new(Names.PostScaleUp);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage PostTestTrafficShift => new(Names.PostTestTrafficShift);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage PreProductionTrafficShift => new(Names.PreProductionTrafficShift);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage PreScaleUp => new(Names.PreScaleUp);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage ProductionTrafficShift => new(Names.ProductionTrafficShift);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage ReconcileService => new(Names.ReconcileService);

    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookStage TestTrafficShift => new(Names.TestTrafficShift);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
