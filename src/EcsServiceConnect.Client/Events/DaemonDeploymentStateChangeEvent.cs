using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>A deployment of a daemon has changed its state.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-events.html</remarks>
[EcsShape]
public sealed partial record DaemonDeploymentStateChangeEvent : EcsEvent
{
    /// <summary>The deployment, and what became of it.</summary>
    public required DaemonDeploymentStateChangeDetail Detail { get; init; }

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ResourceArn => Detail.DaemonArn ?? base.ResourceArn;

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.UpdatedAt ?? Time;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ClusterName => GetName(Detail.ClusterArn) ?? base.ClusterName;

    private protected override string DefaultDetailType => DetailTypes.DaemonDeploymentStateChange;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
