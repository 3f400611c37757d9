using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A lifecycle hook of a deployment has changed its state: a pause waits for a decision, for instance, which
/// <c>ContinueServiceDeployment</c> makes.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_hook_state_change_events.html</remarks>
[EcsShape]
public sealed partial record HookStateChangeEvent : EcsEvent
{
    /// <summary>The hook, its deployment, and what became of it.</summary>
    public required HookStateChangeDetail Detail { get; init; }

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ResourceArn => Detail.ServiceDeploymentArn ?? base.ResourceArn;

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.UpdatedAt ?? Time;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ClusterName => GetName(Detail.ClusterArn) ?? base.ClusterName;

    /// <inheritdoc/>
    [NotOnWire]
    public override string? ServiceName => GetName(Detail.ServiceArn);

    /// <inheritdoc/>
    [NotOnWire]
    internal override string? PartId => Detail.HookId;

    private protected override string DefaultDetailType => DetailTypes.HookStateChange;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
