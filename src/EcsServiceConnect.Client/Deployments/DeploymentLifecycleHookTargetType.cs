using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookTargetType(string Value)
{
    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookTargetType AwsLambda => new(Names.AwsLambda);

    /// <summary>TODO</summary>
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
