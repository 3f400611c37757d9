using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a deployment that waits at a hook proceeds: set for a hook's timeout, or sent to a paused deployment.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookAction(string Value)
{
    /// <summary>The deployment continues with its next stage.</summary>
    public static DeploymentLifecycleHookAction Continue => new(Names.Continue);

    /// <summary>The deployment is rolled back to the service revision before it.</summary>
    public static DeploymentLifecycleHookAction Rollback => new(Names.Rollback);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentLifecycleHookAction.Continue"/>
        public const string Continue = "CONTINUE";

        /// <inheritdoc cref="DeploymentLifecycleHookAction.Rollback"/>
        public const string Rollback = "ROLLBACK";
    }
}
