using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether ECS changes the number of instances in an Auto Scaling group to fit the tasks.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ManagedScalingStatus(string Value)
{
    /// <summary>ECS leaves the size of the group alone; changing it is up to you.</summary>
    public static ManagedScalingStatus Disabled => new(Names.Disabled);

    /// <summary>ECS makes the group larger and smaller with a scaling policy of its own.</summary>
    public static ManagedScalingStatus Enabled => new(Names.Enabled);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ManagedScalingStatus.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="ManagedScalingStatus.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
