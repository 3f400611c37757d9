using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a deployment's hook does when its stage is reached.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookTargetType(string Value)
{
    /// <summary>
    /// A Lambda function is called, and its answer decides whether the deployment goes on. This is the service's
    /// default.
    /// </summary>
    public static DeploymentLifecycleHookTargetType AwsLambda => new(Names.AwsLambda);

    /// <summary>
    /// The deployment waits until the operation <c>ContinueServiceDeployment</c> tells it to go on or to roll back, or
    /// until the hook's timeout decides.
    /// </summary>
    public static DeploymentLifecycleHookTargetType Pause => new(Names.Pause);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentLifecycleHookTargetType.AwsLambda"/>
        public const string AwsLambda = "AWS_LAMBDA";

        /// <inheritdoc cref="DeploymentLifecycleHookTargetType.Pause"/>
        public const string Pause = "PAUSE";
    }
}
