using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Who runs the deployments of a service, and so by what means a new revision is rolled out.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentControllerType(string Value)
{
    /// <summary>
    /// AWS CodeDeploy runs blue/green deployments. They are started in CodeDeploy: an
    /// <see cref="UpdateServiceRequest"/> can then change the desired count, the deployment configuration or the health
    /// check grace period, but not the task definition or the network. Needs a load balancer and the scheduling
    /// strategy <c>REPLICA</c>, and excludes Service Connect.
    /// </summary>
    public static DeploymentControllerType CodeDeploy => new(Names.CodeDeploy);

    /// <summary>
    /// ECS itself runs them, by any <see cref="DeploymentStrategy"/>. This is the default, and the only one that works
    /// with Service Connect, alarms and the circuit breaker.
    /// </summary>
    public static DeploymentControllerType Ecs => new(Names.Ecs);

    /// <summary>
    /// Your own program manages them through task sets, each with its own task definition. Needs the scheduling
    /// strategy <c>REPLICA</c>, and excludes Service Connect.
    /// </summary>
    public static DeploymentControllerType External => new(Names.External);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentControllerType.CodeDeploy"/>
        public const string CodeDeploy = "CODE_DEPLOY";

        /// <inheritdoc cref="DeploymentControllerType.Ecs"/>
        public const string Ecs = "ECS";

        /// <inheritdoc cref="DeploymentControllerType.External"/>
        public const string External = "EXTERNAL";
    }
}
