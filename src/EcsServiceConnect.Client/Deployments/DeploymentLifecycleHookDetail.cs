using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The state of one lifecycle hook that is active in a deployment, and what is needed to continue a pause. Received
/// only, in <see cref="ServiceDeployment.LifecycleHookDetails"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookDetail.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHookDetail
{
    /// <summary>
    /// The id of this run of the hook. For a pause, pass it as <see cref="ContinueServiceDeploymentRequest.HookId"/>.
    /// </summary>
    public string? HookId { get; init; }

    /// <summary>What the hook does: call a Lambda function, or pause until someone decides.</summary>
    public DeploymentLifecycleHookTargetType TargetType { get; init; }

    /// <summary>The ARN of the Lambda function that the hook calls.</summary>
    /// <value>Null for a pause.</value>
    public string? TargetArn { get; init; }

    /// <summary>Whether the hook is running, waits for a decision, or has ended and how.</summary>
    public DeploymentLifecycleHookStatus Status { get; init; }

    /// <summary>When ECS stops waiting for the hook and applies <see cref="TimeoutAction"/>.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// What ECS does when <see cref="ExpiresAt"/> passes before the hook is done: continue or roll back.
    /// </summary>
    public DeploymentLifecycleHookAction TimeoutAction { get; init; }
}
