using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks whether tasks of a service are protected from scale-in and deployments, and until when.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GetTaskProtection.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record GetTaskProtectionRequest : EcsRequest<GetTaskProtectionResponse>
{
    /// <summary>
    /// Required. The cluster that the tasks run in, by name or full ARN. The cluster <c>default</c> must be named too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>The tasks to ask about, up to 100 of them, each by its id or full ARN.</summary>
    /// <value>
    /// Null: no task is named. The API accepts that but does not document which tasks it returns then, so name them.
    /// </value>
    [LengthRange(0, 100)]
    public IReadOnlyList<string>? Tasks { get; init; }
}

/// <summary>
/// The response to <see cref="GetTaskProtectionRequest"/>: a task or a failure for each one that was requested.
/// </summary>
[EcsShape]
public sealed partial record GetTaskProtectionResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The tasks that were found, protected or not: see <see cref="ProtectedTask.ProtectionEnabled"/>.
    /// </summary>
    public IReadOnlyList<ProtectedTask> ProtectedTasks { get; init; } = [];

    /// <summary>
    /// The tasks that have no protection to report: <c>MISSING</c> if there is no such task in the cluster,
    /// <c>TASK_NOT_VALID</c> where it belongs to no service.
    /// </summary>
    /// <value>Empty if every task was found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
