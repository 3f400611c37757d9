using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How the EC2 instances of a managed instances capacity provider are bought.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CapacityOptionType(string Value)
{
    /// <summary>Ordinary instances at the list price, which run until they are ended. The default.</summary>
    public static CapacityOptionType OnDemand => new(Names.OnDemand);

    /// <summary>
    /// Instances in Capacity Reservations; <see cref="CapacityReservationRequest"/> selects them.
    /// </summary>
    public static CapacityOptionType Reserved => new(Names.Reserved);

    /// <summary>
    /// Spare capacity of EC2 at a lower price. EC2 can reclaim an instance with a notice of two minutes.
    /// </summary>
    public static CapacityOptionType Spot => new(Names.Spot);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CapacityOptionType.OnDemand"/>
        public const string OnDemand = "ON_DEMAND";

        /// <inheritdoc cref="CapacityOptionType.Reserved"/>
        public const string Reserved = "RESERVED";

        /// <inheritdoc cref="CapacityOptionType.Spot"/>
        public const string Spot = "SPOT";
    }
}
