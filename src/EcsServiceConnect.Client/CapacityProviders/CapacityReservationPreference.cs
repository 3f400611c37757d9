using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>When managed instances are started in Capacity Reservations of EC2.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct CapacityReservationPreference(string Value)
{
    /// <summary>Never: instances are started on demand, outside of reservations.</summary>
    public static CapacityReservationPreference ReservationsExcluded => new(Names.ReservationsExcluded);

    /// <summary>Where a fitting reservation has room; otherwise on demand.</summary>
    public static CapacityReservationPreference ReservationsFirst => new(Names.ReservationsFirst);

    /// <summary>Always: where no fitting reservation has room, no instance is started.</summary>
    public static CapacityReservationPreference ReservationsOnly => new(Names.ReservationsOnly);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CapacityReservationPreference.ReservationsExcluded"/>
        public const string ReservationsExcluded = "RESERVATIONS_EXCLUDED";

        /// <inheritdoc cref="CapacityReservationPreference.ReservationsFirst"/>
        public const string ReservationsFirst = "RESERVATIONS_FIRST";

        /// <inheritdoc cref="CapacityReservationPreference.ReservationsOnly"/>
        public const string ReservationsOnly = "RESERVATIONS_ONLY";
    }
}
