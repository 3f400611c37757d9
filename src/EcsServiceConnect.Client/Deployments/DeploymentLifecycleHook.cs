using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Something that happens at chosen stages of a deployment: a Lambda function that checks it, or a pause until someone
/// decides.
/// </summary>
/// <remarks>
/// Several hooks may stand at one stage; the deployment goes on when all of them are done. A hook that fails rolls the
/// deployment back.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html
/// </remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHook
{
    /// <summary>What the hook does when a stage is reached.</summary>
    /// <value>The service's default is <see cref="DeploymentLifecycleHookTargetType.AwsLambda"/>.</value>
    public DeploymentLifecycleHookTargetType TargetType { get; init; }

    /// <summary>
    /// The ARN of the Lambda function to call. Required with <see cref="DeploymentLifecycleHookTargetType.AwsLambda"/>,
    /// and to be left out with <see cref="DeploymentLifecycleHookTargetType.Pause"/>. The function answers a JSON
    /// object whose <c>hookStatus</c> is <c>SUCCEEDED</c> (go on), <c>FAILED</c> (roll back) or <c>IN_PROGRESS</c>
    /// (call again, by default after 30 seconds).
    /// </summary>
    public string? HookTargetArn { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which the service calls the function. Needed with
    /// <see cref="DeploymentLifecycleHookTargetType.AwsLambda"/> only.
    /// </summary>
    public string? RoleArn { get; init; }

    /// <summary>
    /// The stages at which the hook acts, at least one. <see cref="DeploymentLifecycleHookTargetType.Pause"/> is
    /// refused at <see cref="DeploymentLifecycleHookStage.TestTrafficShift"/> and
    /// <see cref="DeploymentLifecycleHookStage.ProductionTrafficShift"/>, which a rollback passes through too. The
    /// service needs it although the API does not mark it as required.
    /// </summary>
    public IReadOnlyList<DeploymentLifecycleHookStage>? LifecycleStages { get; init; }

    /// <summary>
    /// Any JSON that the function gets with each call, to tell its uses apart. A pause does not use it.
    /// </summary>
    /// <value>The default is null.</value>
    public JsonElement? HookDetails { get; init; }

    /// <summary>How long the service waits for the hook, and what it does when that time is over.</summary>
    /// <value>The default is null: 24 hours, then a rollback.</value>
    public DeploymentLifecycleHookTimeoutConfiguration? TimeoutConfiguration { get; init; }
}
