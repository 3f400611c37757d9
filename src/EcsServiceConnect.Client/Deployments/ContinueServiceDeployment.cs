using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Answers a deployment that waits at a lifecycle hook: it goes on, or is rolled back.</summary>
/// <remarks>
/// <para>
/// Only hooks whose target type is <c>PAUSE</c> wait for such an answer. <see
/// cref="DescribeServiceDeploymentsRequest"/> tells the id of the hook.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContinueServiceDeployment.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record ContinueServiceDeploymentRequest : EcsRequest<ContinueServiceDeploymentResponse>
{
    /// <summary>Required. The full ARN of the service deployment.</summary>
    public required string ServiceDeploymentArn { get; init; }

    /// <summary>
    /// Required. The id of the hook that waits: <see cref="DeploymentLifecycleHookDetail.HookId"/>.
    /// </summary>
    public required string HookId { get; init; }

    /// <summary>Whether the deployment goes on or is rolled back.</summary>
    /// <value>Absent: it goes on.</value>
    public DeploymentLifecycleHookAction Action { get; init; }
}

/// <summary>The answer to <see cref="ContinueServiceDeploymentRequest"/>.</summary>
[EcsShape]
public sealed partial record ContinueServiceDeploymentResponse : EcsResponse
{
    /// <summary>The full ARN of the service deployment.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceDeploymentArn { get; init; }
}
