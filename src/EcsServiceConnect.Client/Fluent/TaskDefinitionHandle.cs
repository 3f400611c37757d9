using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions.Pruning;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// A task definition by name, a family or one revision of it, and its operations. A handle keeps the name and no state; only
/// its members send requests.
/// </summary>
public sealed class TaskDefinitionHandle
{
    private readonly IEcsClient _client;

    internal TaskDefinitionHandle(IEcsClient client, string name)
    {
        _client = client;
        Name = name;
    }

    /// <summary>The family, <c>family:revision</c> or full ARN of the task definition.</summary>
    public string Name { get; }

    /// <summary>The family in <see cref="Name"/>.</summary>
    public string Family =>
        EcsArn.TryParse(Name, out var arn) && arn.Family is { } family ? family : EcsArnFormat.SplitRevision(Name).Family;

    /// <summary>
    /// The full ARNs of the family's active revisions, newest first. For a handle of one revision, this is its whole family.
    /// </summary>
    public EcsPageable<string> Revisions =>
        _client.Paginate(new ListTaskDefinitionsRequest { FamilyPrefix = Family, Sort = SortOrder.Desc });

    /// <summary>
    /// Begins a RegisterTaskDefinition, which creates the next revision of the family. The handle must name a family: the
    /// service assigns the revision.
    /// </summary>
    /// <returns>A builder for the definition.</returns>
    public RegisterTaskDefinitionBuilder Register() => new(_client, Name);

    /// <summary>Describes the revision; for a family, its newest active revision.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The task definition, without its tags. For the tags, send a <see cref="DescribeTaskDefinitionRequest"/>.
    /// </returns>
    /// <exception cref="ClientException">The task definition does not exist.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeTaskDefinition.</exception>
    public Task<TaskDefinition> DescribeAsync(CancellationToken cancellationToken = default) => ResponseGuard.SendAsync(
        _client,
        new DescribeTaskDefinitionRequest { TaskDefinition = Name },
        static response => response.TaskDefinition,
        cancellationToken);

    /// <summary>
    /// Deregisters the revision: it becomes <c>INACTIVE</c>, and no new service or task can use it. Running tasks continue.
    /// The handle must name a revision, not a family.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task definition after the call.</returns>
    /// <exception cref="EcsException">The call failed, in one of the ways of DeregisterTaskDefinition.</exception>
    public Task<TaskDefinition> DeregisterAsync(CancellationToken cancellationToken = default) => ResponseGuard.SendAsync(
        _client,
        new DeregisterTaskDefinitionRequest { TaskDefinition = Name },
        static response => response.TaskDefinition,
        cancellationToken);

    /// <summary>
    /// Removes old revisions of the family: deregisters all but the newest, and deletes what is inactive if you ask for it. A revision that a
    /// service of any cluster, a task set, a running task or a rollback needs is kept.
    /// </summary>
    /// <param name="keep">How many of the newest active revisions to keep in any case: 0 or more.</param>
    /// <param name="delete">
    /// Whether to delete the deregistered revisions, and those of the family that were inactive before, for good. The default is false.
    /// </param>
    /// <param name="options">What else to keep, and to whom to report. Null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What was removed until then stays removed.</param>
    /// <returns>What was removed, what was kept and why, and what failed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keep"/> is negative.</exception>
    /// <exception cref="ArgumentException">A protected revision is neither <c>family:revision</c> nor the ARN of a revision.</exception>
    /// <exception cref="EcsPruneRevisionsCanceledException">The operation was canceled; the exception has the result so far.</exception>
    /// <exception cref="EcsException">
    /// What is in use could not be read, so that nothing was removed. An error of a revision is in the result instead.
    /// </exception>
    /// <remarks>
    /// <para>
    /// A rollback needs what each service runs, and the revision that <see cref="ServiceHandle.RollbackAsync(DeploymentTrackerOptions, CancellationToken)"/>
    /// would return to. ECS does not know who else starts tasks, such as a schedule of EventBridge: list such revisions in
    /// <see cref="PruneRevisionsOptions.ProtectedRevisions"/>.
    /// </para>
    /// <para>
    /// Reads the services, their deployments and the tasks of all clusters. Then it makes calls at the rates that ECS documents: 20 at once
    /// and one per second for DeregisterTaskDefinition, and with 10 revisions each 5 at once and one per second for DeleteTaskDefinitions. An
    /// error that would meet every revision, such as a missing permission, ends it; those that were not attempted are among those kept.
    /// </para>
    /// </remarks>
    public Task<PruneRevisionsResult> PruneRevisionsAsync(
        int keep, bool delete = false, PruneRevisionsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        options?.Validate(nameof(options));
        return new PruneRevisionsExecutor(_client, Family, options ?? new PruneRevisionsOptions()).PruneAsync(keep, delete, cancellationToken);
    }

    /// <summary>Returns the name of the task definition.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
