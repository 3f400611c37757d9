using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Deletes a task set of a service with the deployment controller <c>EXTERNAL</c>, such as the old one after a
/// deployment.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskSet.html</remarks>
[EcsOperation(IsIdempotent = true)]
public sealed partial record DeleteTaskSetRequest : EcsRequest<DeleteTaskSetResponse>
{
    /// <summary>
    /// Required. The cluster that the service runs in, by name or full ARN. The cluster <c>default</c> must be named
    /// too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>Required. The service that the task set belongs to, by name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// Required. The task set to delete, by id (such as <c>ecs-svc/0123456789012345678</c>) or full ARN.
    /// </summary>
    public required string TaskSet { get; init; }

    /// <summary>
    /// Whether to delete the task set although it is not scaled down to 0; its tasks are stopped then.
    /// </summary>
    /// <value>Null: as false, the task set must have been scaled down to 0 first.</value>
    public bool? Force { get; init; }
}

/// <summary>The response to <see cref="DeleteTaskSetRequest"/>; tasks may still be stopping when it comes.</summary>
[EcsShape]
public sealed partial record DeleteTaskSetResponse : EcsResponse
{
    /// <summary>The task set as it is after the call: <c>DRAINING</c> while tasks of it are left.</summary>
    public TaskSet? TaskSet { get; init; }
}
