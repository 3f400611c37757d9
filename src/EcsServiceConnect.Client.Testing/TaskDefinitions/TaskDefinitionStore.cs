using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The task definitions of the account, by family and revision.</summary>
internal sealed class TaskDefinitionStore(
    ArnFactory arns, EventQueue events, SimulationTiming timing, ClusterStore clusters)
{
    /// <summary>Suffixes of a family's name that sort before and after the keys of its revisions.</summary>
    private const string BeforeKeys = "\n";
    private const string AfterKeys = "\v";

    private readonly Dictionary<string, TaskDefinitionFamily> _families = new(StringComparer.Ordinal);

    private readonly Dictionary<TaskDefinitionStatus, KeyIndex<TaskDefinitionState>> _byStatus = [];

    /// <summary>The revisions that are being deleted, the oldest request first.</summary>
    private readonly List<TaskDefinitionState> _deleting = [];

    public IEnumerable<TaskDefinitionState> All => Families.SelectMany(static family => family.Revisions);

    /// <summary>The families that still have a revision.</summary>
    public IEnumerable<TaskDefinitionFamily> Families
    {
        get
        {
            RemoveDeleted();
            return _families.Values.Where(static family => family.Revisions.Count > 0);
        }
    }

    public int NextRevision(string family) => _families.GetValueOrDefault(family)?.NextRevision ?? 1;

    public void Add(TaskDefinitionState revision)
    {
        if (!_families.TryGetValue(revision.Family, out var family))
        {
            _families.Add(revision.Family, family = new TaskDefinitionFamily(revision.Family));
        }

        family.Add(revision);
        GetIndex(revision.Definition.Status).Add(revision.Key, revision);
    }

    /// <summary>Lists the revisions of a status, and optionally of one family, from a key on.</summary>
    public IEnumerable<TaskDefinitionState> List(TaskDefinitionStatus status, string? family, string? after, bool descending)
    {
        if (status == TaskDefinitionStatus.DeleteInProgress)
        {
            RemoveDeleted();
        }

        var index = GetIndex(status);
        return string.IsNullOrEmpty(family)
            ? index.GetAfter(after, descending).Select(static listed => listed.Item)
            : index.GetAfter(after ?? family + (descending ? AfterKeys : BeforeKeys), descending)
                .Select(static listed => listed.Item)
                .TakeWhile(revision => revision.Family == family);
    }

    /// <summary>Deregisters an active revision.</summary>
    public void Deregister(TaskDefinitionState revision) => MoveTo(
        revision, revision.Definition with { Status = TaskDefinitionStatus.Inactive, DeregisteredAt = events.Now });

    /// <summary>Begins to delete an inactive revision; it is removed after the deployment duration, once it is unused.</summary>
    public void Delete(TaskDefinitionState revision)
    {
        MoveTo(revision, revision.Definition with { Status = TaskDefinitionStatus.DeleteInProgress, DeleteRequestedAt = events.Now });
        _deleting.Add(revision);
    }

    /// <summary>
    /// Finds the revision of <c>family:revision</c> or an ARN, of any status; for a family its latest active one. Null if there is none.
    /// </summary>
    public TaskDefinitionState? Find(string identifier)
    {
        var (name, revision) = ParseIdentifier(identifier);
        if (name is null || !_families.TryGetValue(name, out var family))
        {
            return null;
        }

        if (revision is not { } number)
        {
            return family.LatestActive;
        }

        if (family.Find(number) is { Definition.Status.Value: TaskDefinitionStatus.Names.DeleteInProgress })
        {
            RemoveDeleted();
        }

        return family.Find(number);
    }

    /// <summary>Gets the active revision for new tasks.</summary>
    public TaskDefinitionState GetActive(string? identifier)
    {
        var asked = RequestGuard.Require(identifier, "taskDefinition");
        if (EcsArn.IsArn(asked))
        {
            arns.ThrowIfForeign(arns.Parse(asked, EcsResourceTypes.TaskDefinition));
        }

        var found = Find(asked) ?? throw new ClientException("TaskDefinition not found.");
        return found.IsActive ? found : throw new ClientException("TaskDefinition is inactive");
    }

    /// <summary>
    /// Parses an identifier. The family is null in an ARN of another region or account; the revision is null if there is none.
    /// </summary>
    public (string? Family, int? Revision) ParseIdentifier(string identifier) => arns.ParseRevision(identifier, "task-definition");

    private KeyIndex<TaskDefinitionState> GetIndex(TaskDefinitionStatus status)
    {
        if (!_byStatus.TryGetValue(status, out var index))
        {
            _byStatus[status] = index = new KeyIndex<TaskDefinitionState>();
        }

        return index;
    }

    private void MoveTo(TaskDefinitionState revision, TaskDefinition definition)
    {
        _families[revision.Family].Deactivate(revision);
        GetIndex(revision.Definition.Status).Remove(revision.Key);
        revision.Definition = definition;
        GetIndex(definition.Status).Add(revision.Key, revision);
    }

    /// <summary>
    /// Removes deleted revisions that nothing uses. Nothing new can use them, so doing this only when revisions are read makes no
    /// difference to callers.
    /// </summary>
    private void RemoveDeleted()
    {
        if (_deleting.Count == 0 || !IsDue(_deleting[0]))
        {
            return;
        }

        var used = TaskDefinitionUsageResolver.Resolve(clusters.All);
        foreach (var gone in _deleting.Where(revision => IsDue(revision) && !used.Contains(revision)).ToList())
        {
            _deleting.Remove(gone);
            _families[gone.Family].Remove(gone);
            GetIndex(gone.Definition.Status).Remove(gone.Key);
        }
    }

    private bool IsDue(TaskDefinitionState revision) => events.Now >= revision.Definition.DeleteRequestedAt + timing.DeploymentDuration;
}
