using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Something that happened to a service, such as a task that was started, a placement that failed, or reaching a
/// steady state.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceEvent.html</remarks>
[EcsShape]
public sealed partial record ServiceEvent
{
    /// <summary>
    /// The id of the event, unique among those of the service; use it to distinguish new events from known ones.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// What happened, as text for people, such as <c>(service orders) has reached a steady state.</c> Its wording is
    /// not promised.
    /// </summary>
    public string? Message { get; init; }
}
