using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether ECS moves tasks off an instance of an Auto Scaling group before the group ends it.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedDraining(string Value)
{
    /// <summary>
    /// The group ends instances without waiting for their tasks, which are cut short unless you drain the instance
    /// yourself.
    /// </summary>
    public static ManagedDraining Disabled => new(Names.Disabled);

    /// <summary>
    /// ECS drains an instance first: service tasks are started elsewhere and stopped here, then the instance ends.
    /// </summary>
    public static ManagedDraining Enabled => new(Names.Enabled);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ManagedDraining.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="ManagedDraining.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
