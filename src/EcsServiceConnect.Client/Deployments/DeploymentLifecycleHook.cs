using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Something that happens at chosen stages of a deployment: a Lambda function checks it, or it pauses until someone
/// decides.
/// </summary>
/// <remarks>
/// <para>
/// Needs the deployment controller <c>ECS</c>. Several hooks can act at one stage; the deployment continues when all of
/// them are done. A hook that fails rolls the deployment back.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHook
{
    /// <summary>What the hook does when a stage is reached: call a function, or pause.</summary>
    /// <value>Absent: <c>AWS_LAMBDA</c>.</value>
    [ItemKey]
    [AbsentMeans(DeploymentLifecycleHookTargetType.Names.AwsLambda)]
    public DeploymentLifecycleHookTargetType TargetType { get; init; }

    /// <summary>
    /// The ARN of the Lambda function to call. Required with <see cref="DeploymentLifecycleHookTargetType.AwsLambda"/>;
    /// leave it out with <see cref="DeploymentLifecycleHookTargetType.Pause"/>. The function returns a JSON object
    /// whose <c>hookStatus</c> is <c>SUCCEEDED</c> (continue), <c>FAILED</c> (roll back) or <c>IN_PROGRESS</c> (call
    /// again, after 30 seconds or after the returned <c>callBackDelay</c> seconds). Any other response, or none within
    /// 15 minutes, rolls the deployment back.
    /// </summary>
    [ItemKey]
    public string? HookTargetArn { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS calls the function. Needed with
    /// <see cref="DeploymentLifecycleHookTargetType.AwsLambda"/> only.
    /// </summary>
    public string? RoleArn { get; init; }

    /// <summary>
    /// The stages at which the hook acts, at least one. <see cref="DeploymentLifecycleHookTargetType.Pause"/> is
    /// invalid at <see cref="DeploymentLifecycleHookStage.TestTrafficShift"/> and
    /// <see cref="DeploymentLifecycleHookStage.ProductionTrafficShift"/>, because a rollback also passes through these
    /// stages. ECS needs the list although the API does not mark it as required.
    /// </summary>
    [Unordered]
    public IReadOnlyList<DeploymentLifecycleHookStage>? LifecycleStages { get; init; }

    /// <summary>
    /// Any JSON that the function receives with each call, for instance to distinguish several hooks with the same
    /// function. A pause does not use it.
    /// </summary>
    /// <value>Null: the function gets no details of yours.</value>
    public JsonElement? HookDetails { get; init; }

    /// <summary>How long ECS waits for the hook, and what it does when that time is over.</summary>
    /// <value>Null: 24 hours, then a rollback.</value>
    public DeploymentLifecycleHookTimeoutConfiguration? TimeoutConfiguration { get; init; }
}
