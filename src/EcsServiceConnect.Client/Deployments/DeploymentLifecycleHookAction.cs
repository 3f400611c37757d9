using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a deployment goes on that waits at a hook: what a hook's timeout does, or what a paused deployment is told.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookAction(string Value)
{
    /// <summary>The deployment goes on to its next stage.</summary>
    public static DeploymentLifecycleHookAction Continue => new(Names.Continue);

    /// <summary>The deployment is rolled back to the revision before it.</summary>
    public static DeploymentLifecycleHookAction Rollback => new(Names.Rollback);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentLifecycleHookAction.Continue"/>
        public const string Continue = "CONTINUE";

        /// <inheritdoc cref="DeploymentLifecycleHookAction.Rollback"/>
        public const string Rollback = "ROLLBACK";
    }
}
