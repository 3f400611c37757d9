using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The service scheduler reports on a service: that it is steady, or why it is not.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html</remarks>
[EcsShape]
public sealed partial record ServiceActionEvent : EcsEvent
{
    /// <summary>What the scheduler reports.</summary>
    public required ServiceActionDetail Detail { get; init; }

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.CreatedAt ?? Time;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ClusterName => GetName(Detail.ClusterArn) ?? base.ClusterName;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ServiceName => base.ServiceName ?? GetName(Detail.ServiceName ?? Detail.Service);

    private protected override string DefaultDetailType => DetailTypes.ServiceAction;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
