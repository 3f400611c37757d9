using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Protects tasks of a service from being ended by Service Auto Scaling or a deployment while they do work that must
/// not be cut off, or lifts the protection.
/// </summary>
/// <remarks>
/// <para>
/// Only tasks of services can be protected. The protection ends by itself; each call sets its time anew, so that
/// calling again extends it. It does not keep anyone from stopping a task with <see cref="StopTaskRequest"/>, and it
/// can hold up a deployment that has to end the task. A task can protect itself through the agent's endpoint inside its
/// containers.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskProtection.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateTaskProtectionRequest : EcsRequest<UpdateTaskProtectionResponse>
{
    /// <summary>
    /// Required. The cluster that the tasks run in, by name or full ARN. The cluster <c>default</c> must be named too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>Required. The tasks to change, 1 to 10 of them, each by its id or full ARN.</summary>
    [LengthRange(1, 10)]
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>
    /// Required. Whether the tasks are protected. True protects them, or extends their protection; false lifts it, so
    /// that they may be stopped at once.
    /// </summary>
    public required bool? ProtectionEnabled { get; init; }

    /// <summary>
    /// For how many minutes from now the tasks are protected: 1 to 2,880, which is 48 hours. Only used if
    /// <see cref="ProtectionEnabled"/> is true.
    /// </summary>
    /// <value>Null: 120 minutes.</value>
    [ValueRange(1, 2880)]
    public int? ExpiresInMinutes { get; init; }
}

/// <summary>
/// The response to <see cref="UpdateTaskProtectionRequest"/>: a task or a failure for each one that was named.
/// </summary>
[EcsShape]
public sealed partial record UpdateTaskProtectionResponse : EcsResponse, IHasFailures
{
    /// <summary>The tasks that were changed, with their protection as it is now.</summary>
    public IReadOnlyList<ProtectedTask> ProtectedTasks { get; init; } = [];

    /// <summary>
    /// The tasks that were not changed: <c>TASK_NOT_VALID</c> where a task belongs to no service,
    /// <c>DEPLOYMENT_BLOCKED</c> where protected tasks already keep a deployment from finishing, <c>MISSING</c> where
    /// there is no such task.
    /// </summary>
    /// <value>Empty if every task was changed.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
