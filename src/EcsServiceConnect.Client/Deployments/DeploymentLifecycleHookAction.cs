using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentLifecycleHookAction(string Value)
{
    /// <summary>TODO</summary>
    public static DeploymentLifecycleHookAction Continue => new(Names.Continue);

    /// <summary>TODO</summary>
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
