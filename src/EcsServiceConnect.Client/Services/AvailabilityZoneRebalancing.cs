using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AvailabilityZoneRebalancing(string Value)
{
    /// <summary>TODO</summary>
    public static AvailabilityZoneRebalancing Disabled => new(Names.Disabled);

    /// <summary>TODO</summary>
    public static AvailabilityZoneRebalancing Enabled => new(Names.Enabled);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AvailabilityZoneRebalancing.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="AvailabilityZoneRebalancing.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
