using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The detail of a <see cref="HookStateChangeEvent"/>.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_hook_state_change_events.html</remarks>
[EcsShape]
public sealed partial record HookStateChangeDetail
{
    /// <summary>How serious the event is.</summary>
    /// <value>Absent if the event does not state it.</value>
    public EcsEventType EventType { get; init; }

    /// <summary>What happened, such as <c>HOOK_AWAITING_ACTION</c>.</summary>
    /// <value>Absent if the event does not state it.</value>
    public HookEventName EventName { get; init; }

    /// <summary>The id of this run of the hook. For a pause, pass it as <see cref="ContinueServiceDeploymentRequest.HookId"/>.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? HookId { get; init; }

    /// <summary>What the hook does: call a Lambda function, or pause until someone decides.</summary>
    /// <value>Absent if the event does not state it.</value>
    public DeploymentLifecycleHookTargetType HookType { get; init; }

    /// <summary>When ECS stops waiting for the hook, and continues or rolls back as it is configured.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The stage of the deployment at which the hook acts.</summary>
    /// <value>Absent if the event does not state it.</value>
    public DeploymentLifecycleHookStage LifecycleStage { get; init; }

    /// <summary>The ARN of the cluster.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ClusterArn { get; init; }

    /// <summary>The ARN of the service that is deployed.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? ServiceArn { get; init; }

    /// <summary>
    /// The ARN of the service's deployment. For a pause, pass it as
    /// <see cref="ContinueServiceDeploymentRequest.ServiceDeploymentArn"/>.
    /// </summary>
    /// <value>Null if the event does not state it.</value>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>When the hook reached this state.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
