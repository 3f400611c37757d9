using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether instances of an Auto Scaling group that run tasks are kept when the group shrinks.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedTerminationProtection(string Value)
{
    /// <summary>Any instance may be ended when the group shrinks, also one that runs tasks. The default.</summary>
    public static ManagedTerminationProtection Disabled => new(Names.Disabled);

    /// <summary>
    /// Instances that run tasks are kept when the group shrinks. Needs managed scaling, and scale-in protection of
    /// the group and of its instances.
    /// </summary>
    public static ManagedTerminationProtection Enabled => new(Names.Enabled);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ManagedTerminationProtection.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="ManagedTerminationProtection.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
