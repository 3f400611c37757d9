using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>A deployment of a service has begun, is complete or has failed. The service is the first of <see cref="EcsEvent.Resources"/>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html</remarks>
[EcsShape]
public sealed partial record DeploymentStateChangeEvent : EcsEvent
{
    /// <summary>The deployment, and what became of it.</summary>
    public required DeploymentStateChangeDetail Detail { get; init; }

    /// <inheritdoc/>
    [NotOnWire]
    public override DateTimeOffset? OccurredAt => Detail.UpdatedAt ?? Time;

    private protected override string DefaultDetailType => DetailTypes.DeploymentStateChange;

    private protected override void WriteEvent(Utf8JsonWriter writer) => WriteJson(writer);
}
