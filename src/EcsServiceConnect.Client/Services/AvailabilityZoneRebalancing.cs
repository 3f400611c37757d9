using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether ECS moves a service's tasks between Availability Zones when they have become unevenly spread, for instance
/// after the failure of a zone.
/// </summary>
/// <remarks>
/// <para>
/// Rebalancing starts a task in the zone that has too few before it stops one where there are too many. It works with
/// no placement strategy, or with one that spreads over Availability Zones first. It is not available to daemon
/// services, the <c>EXTERNAL</c> launch type, Classic Load Balancers, a maximum percent of 100, and placement
/// constraints on <c>attribute:ecs.availability-zone</c>.
/// </para>
/// </remarks>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AvailabilityZoneRebalancing(string Value)
{
    /// <summary>Tasks stay where they were placed, however unevenly they are spread.</summary>
    public static AvailabilityZoneRebalancing Disabled => new(Names.Disabled);

    /// <summary>ECS watches the spread and replaces tasks until it is even. The default for new services.</summary>
    public static AvailabilityZoneRebalancing Enabled => new(Names.Enabled);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AvailabilityZoneRebalancing.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="AvailabilityZoneRebalancing.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
