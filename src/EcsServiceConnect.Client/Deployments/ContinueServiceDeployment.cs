using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Decides about a deployment that is paused at a lifecycle hook: it continues with its next stage, or is rolled back
/// to the revision before it.
/// </summary>
/// <remarks>
/// <para>
/// Only hooks of the type <see cref="DeploymentLifecycleHookTargetType.Pause"/> wait for such a decision. The hook must
/// be in the state <see cref="DeploymentLifecycleHookStatus.AwaitingAction"/> and its deployment in progress.
/// <see cref="DescribeServiceDeploymentsRequest"/> shows both, and the id of the hook.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record ContinueServiceDeploymentRequest : EcsRequest<ContinueServiceDeploymentResponse>
{
    /// <summary>
    /// Required. The full ARN of the paused deployment, such as <see cref="Models.Service.CurrentServiceDeployment"/>.
    /// </summary>
    public required string ServiceDeploymentArn { get; init; }

    /// <summary>
    /// Required. The id of the hook that waits: <see cref="DeploymentLifecycleHookDetail.HookId"/>. Each pause has an
    /// id of its own, so a decision never applies to a later pause.
    /// </summary>
    public required string HookId { get; init; }

    /// <summary>Whether the deployment continues with its next stage or is rolled back.</summary>
    /// <value>Absent: <see cref="DeploymentLifecycleHookAction.Continue"/>.</value>
    public DeploymentLifecycleHookAction Action { get; init; }
}

/// <summary>The response to <see cref="ContinueServiceDeploymentRequest"/>.</summary>
[EcsShape]
public sealed partial record ContinueServiceDeploymentResponse : EcsResponse
{
    /// <summary>
    /// The full ARN of the deployment, as in the request. The response does not wait for the next stage or the
    /// rollback; follow the deployment with <see cref="DescribeServiceDeploymentsRequest"/>.
    /// </summary>
    public string? ServiceDeploymentArn { get; init; }
}
