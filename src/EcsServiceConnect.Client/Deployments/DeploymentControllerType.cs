using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentControllerType(string Value)
{
    /// <summary>TODO</summary>
    public static DeploymentControllerType CodeDeploy => new(Names.CodeDeploy);

    /// <summary>TODO</summary>
    public static DeploymentControllerType Ecs => new(Names.Ecs);

    /// <summary>TODO</summary>
    public static DeploymentControllerType External => new(Names.External);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
