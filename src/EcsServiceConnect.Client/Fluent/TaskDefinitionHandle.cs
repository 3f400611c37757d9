using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

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

    /// <summary>Returns the name of the task definition.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
