using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceEvent.html</remarks>
[EcsShape]
public sealed partial record ServiceEvent
{
    /// <summary>TODO </summary>
    public string? Id { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>TODO </summary>
    public string? Message { get; init; }
}
