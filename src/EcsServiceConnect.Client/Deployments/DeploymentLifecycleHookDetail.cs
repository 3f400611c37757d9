using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How far one lifecycle hook of a deployment is.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookDetail.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHookDetail
{
    /// <summary>
    /// The id of the hook in this deployment, for <see cref="ContinueServiceDeploymentRequest.HookId"/>.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public string? HookId { get; init; }

    /// <summary>What the hook does.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DeploymentLifecycleHookTargetType TargetType { get; init; }

    /// <summary>The ARN of the Lambda function that it calls.</summary>
    /// <value>Null for a pause.</value>
    public string? TargetArn { get; init; }

    /// <summary>How far the hook is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DeploymentLifecycleHookStatus Status { get; init; }

    /// <summary>When the service stops waiting for the hook.</summary>
    /// <value>Null while it does not wait.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What the service does then.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DeploymentLifecycleHookAction TimeoutAction { get; init; }
}
