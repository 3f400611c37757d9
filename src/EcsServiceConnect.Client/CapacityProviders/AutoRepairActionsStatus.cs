using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether ECS replaces managed instances whose health is <c>IMPAIRED</c>.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AutoRepairActionsStatus(string Value)
{
    /// <summary>ECS keeps watching the health of the instances but leaves impaired ones in place.</summary>
    public static AutoRepairActionsStatus Disabled => new(Names.Disabled);

    /// <summary>ECS replaces an instance by itself once its health is <c>IMPAIRED</c>.</summary>
    public static AutoRepairActionsStatus Enabled => new(Names.Enabled);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AutoRepairActionsStatus.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="AutoRepairActionsStatus.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
