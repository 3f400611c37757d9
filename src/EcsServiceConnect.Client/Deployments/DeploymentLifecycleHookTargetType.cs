using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a lifecycle hook does when the deployment reaches its stage.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookTargetType(string Value)
{
    /// <summary>
    /// ECS calls a Lambda function, whose response decides whether the deployment continues. This is the default.
    /// </summary>
    public static DeploymentLifecycleHookTargetType AwsLambda => new(Names.AwsLambda);

    /// <summary>
    /// The deployment pauses until a <see cref="ContinueServiceDeploymentRequest"/> continues it or rolls it back, or
    /// until the hook times out. Needs neither a function nor a role.
    /// </summary>
    public static DeploymentLifecycleHookTargetType Pause => new(Names.Pause);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentLifecycleHookTargetType.AwsLambda"/>
        public const string AwsLambda = "AWS_LAMBDA";

        /// <inheritdoc cref="DeploymentLifecycleHookTargetType.Pause"/>
        public const string Pause = "PAUSE";
    }
}
