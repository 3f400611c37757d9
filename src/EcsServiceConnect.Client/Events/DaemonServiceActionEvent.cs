using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>A task of a daemon could not be started on a container instance.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</remarks>
[EcsShape]
public sealed partial record DaemonServiceActionEvent : EcsEvent
{
    /// <summary>The daemon, the container instance, and the reason.</summary>
    public required DaemonServiceActionDetail Detail { get; init; }

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ResourceArn => Detail.DaemonArn ?? base.ResourceArn;

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.CreatedAt ?? Time;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ClusterName => GetName(Detail.ClusterArn) ?? base.ClusterName;

    private protected override string DefaultDetailType => DetailTypes.DaemonServiceAction;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
