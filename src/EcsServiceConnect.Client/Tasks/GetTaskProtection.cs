using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks whether tasks of a service are protected from scale-in and deployments, and until when.</summary>
/// <remarks>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GetTaskProtection.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record GetTaskProtectionRequest : EcsRequest<GetTaskProtectionResponse>
{
    /// <summary>
    /// Required. The cluster that the tasks run in, by name or full ARN. The cluster <c>default</c> must be named too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>The tasks to tell of, up to 100 of them, each by its id or full ARN.</summary>
    /// <value>
    /// Null: none is named. The API does not require tasks, but does not say either which it then tells of, so name
    /// them.
    /// </value>
    public IReadOnlyList<string>? Tasks { get; init; }
}

/// <summary>
/// The answer to <see cref="GetTaskProtectionRequest"/>: a task or a failure for each one that was asked for.
/// </summary>
[EcsShape]
public sealed partial record GetTaskProtectionResponse : EcsResponse
{
    /// <summary>
    /// The tasks that were found, protected or not: look at <see cref="ProtectedTask.ProtectionEnabled"/>.
    /// </summary>
    public IReadOnlyList<ProtectedTask> ProtectedTasks { get; init; } = [];

    /// <summary>
    /// The tasks whose protection cannot be told: <c>MISSING</c> where there is no such task in the cluster,
    /// <c>TASK_NOT_VALID</c> where it belongs to no service.
    /// </summary>
    /// <value>Empty if every task could be told.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
