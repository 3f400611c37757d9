using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Changes the scale of a task set, the only thing about it that can be changed. For services with the deployment
/// controller <c>EXTERNAL</c>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskSet.html</remarks>
[EcsOperation]
public sealed partial record UpdateTaskSetRequest : EcsRequest<UpdateTaskSetResponse>
{
    /// <summary>
    /// Required. The cluster that the service runs in, by name or full ARN. The cluster <c>default</c> must be named
    /// too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>Required. The service that the task set belongs to, by name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// Required. The task set to change, by id (such as <c>ecs-svc/0123456789012345678</c>) or full ARN.
    /// </summary>
    public required string TaskSet { get; init; }

    /// <summary>
    /// Required. The share of the service's desired count that the task set is to run from now on, 0 to 100 percent;
    /// the number of tasks is rounded up. 0 stops all of its tasks.
    /// </summary>
    public required Scale Scale { get; init; }
}

/// <summary>The response to <see cref="UpdateTaskSetRequest"/>, given before tasks start or stop.</summary>
[EcsShape]
public sealed partial record UpdateTaskSetResponse : EcsResponse
{
    /// <summary>
    /// The task set with its new scale; <see cref="Models.TaskSet.StabilityStatus"/> shows when its tasks have
    /// followed.
    /// </summary>
    public TaskSet? TaskSet { get; init; }
}
