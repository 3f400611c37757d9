using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Requests to delete up to 10 revisions of task definitions permanently. Each must have been deregistered
/// (<see cref="DeregisterTaskDefinitionRequest"/>) before.
/// </summary>
/// <remarks>
/// <para>
/// A deleted revision is <c>DELETE_IN_PROGRESS</c> at once and stays so until no task and no service uses it. Its
/// running tasks continue, and services that use it can still change their desired count; new tasks, new services and
/// updates of services can no longer name it. The family keeps its name, and revision numbers are never used again.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteTaskDefinitionsRequest : EcsRequest<DeleteTaskDefinitionsResponse>
{
    /// <summary>
    /// Required. The revisions to delete, 1 to 10 of them, each as <c>family:revision</c> (such as <c>web:7</c>) or
    /// full ARN. A family alone is invalid: the revision must be stated.
    /// </summary>
    [LengthRange(1, 10)]
    public required IReadOnlyList<string> TaskDefinitions { get; init; }
}

/// <summary>
/// The response to <see cref="DeleteTaskDefinitionsRequest"/>: a revision or a failure for each requested name.
/// </summary>
[EcsShape]
public sealed partial record DeleteTaskDefinitionsResponse : EcsResponse, IHasFailures
{
    /// <summary>The revisions that are being deleted, with the status <c>DELETE_IN_PROGRESS</c>.</summary>
    public IReadOnlyList<TaskDefinition> TaskDefinitions { get; init; } = [];

    /// <summary>
    /// The revisions that cannot be deleted and why: for instance one that does not exist or is still <c>ACTIVE</c>.
    /// </summary>
    /// <value>Empty if all revisions are being deleted.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
