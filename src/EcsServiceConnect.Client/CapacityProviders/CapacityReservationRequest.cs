using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Which Capacity Reservations of EC2 managed instances use, and when.</summary>
/// <remarks>
/// <para>For the capacity option <see cref="Models.CapacityOptionType.Reserved"/>.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityReservationRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record CapacityReservationRequest
{
    /// <summary>The ARN of the resource group that holds the Capacity Reservations to start instances in.</summary>
    /// <value>Null: no group is targeted.</value>
    public string? ReservationGroupArn { get; init; }

    /// <summary>Whether reservations must be used, are tried first, or are left alone.</summary>
    /// <value>Absent: the API documents no default, so set it together with the group.</value>
    public CapacityReservationPreference ReservationPreference { get; init; }
}
