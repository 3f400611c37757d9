using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="DeploymentStateChangeEvent"/>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html</remarks>
[EcsShape]
public sealed partial record DeploymentStateChangeDetail
{
    /// <summary>How serious the event is.</summary>
    /// <value>Absent if the event does not state it.</value>
    public EcsEventType EventType { get; init; }

    /// <summary>What happened, such as <c>SERVICE_DEPLOYMENT_COMPLETED</c>.</summary>
    /// <value>Absent if the event does not state it.</value>
    public ServiceEventName EventName { get; init; }

    /// <summary>The id of the deployment, such as <c>ecs-svc/0123456789012345678</c>: the <see cref="Models.Deployment.Id"/>.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? DeploymentId { get; init; }

    /// <summary>When the deployment reached this state.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The reason, as text. Its wording is not promised.</summary>
    /// <value>Null if there is none.</value>
    public string? Reason { get; init; }
}
