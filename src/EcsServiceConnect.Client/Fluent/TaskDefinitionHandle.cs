using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A task definition by name, a family or one revision of it, and what can be done with it. A handle keeps the name and
/// no state: every method calls, and nothing is called before.
/// </summary>
public sealed class TaskDefinitionHandle
{
    private readonly IEcsClient _client;

    internal TaskDefinitionHandle(IEcsClient client, string name)
    {
        _client = client;
        Name = name;
    }

    /// <summary>The definition as it was named: a family, <c>family:revision</c>, or a full ARN.</summary>
    public string Name { get; }

    /// <summary>The family in <see cref="Name"/>.</summary>
    public string Family =>
        EcsArn.TryParse(Name, out var arn) && arn.Family is { } family ? family : EcsArnFormat.SplitRevision(Name).Family;

    /// <summary>
    /// The full ARNs of the family's active revisions, newest first, as ListTaskDefinitions has them. Where the name is
    /// that of one revision, its whole family is listed.
    /// </summary>
    public EcsPageable<string> Revisions =>
        _client.Paginate(new ListTaskDefinitionsRequest { FamilyPrefix = Family, Sort = SortOrder.Desc });

    /// <summary>
    /// Begins a RegisterTaskDefinition, which makes the next revision of the family. Only a family can be registered: the
    /// service numbers the revisions.
    /// </summary>
    /// <returns>A builder whose words say the rest.</returns>
    public RegisterTaskDefinitionBuilder Register() => new(_client, Name);

    /// <summary>Describes the revision; of a family, its newest active one.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The task definition. It has no tags; for these, send a <see cref="DescribeTaskDefinitionRequest"/>.</returns>
    /// <exception cref="ClientException">The task definition does not exist.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeTaskDefinition.</exception>
    public async Task<TaskDefinition> DescribeAsync(CancellationToken cancellationToken = default)
    {
        var request = new DescribeTaskDefinitionRequest { TaskDefinition = Name };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.TaskDefinition, request, answer);
    }

    /// <summary>
    /// Retires the revision: it becomes <c>INACTIVE</c>, and no new service or task can name it. What runs goes on. The
    /// handle must name a revision, not a family.
    /// </summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The task definition after the call.</returns>
    /// <exception cref="EcsException">The call failed, in one of the ways of DeregisterTaskDefinition.</exception>
    public async Task<TaskDefinition> DeregisterAsync(CancellationToken cancellationToken = default)
    {
        var request = new DeregisterTaskDefinitionRequest { TaskDefinition = Name };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.TaskDefinition, request, answer);
    }

    /// <summary>The task definition as it was named.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
