using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The task definitions of the account, by family and revision.</summary>
internal sealed class TaskDefinitionStore(Arns arns)
{
    private readonly Dictionary<string, List<TaskDefinitionState>> _families = new(StringComparer.Ordinal);

    public IEnumerable<TaskDefinitionState> All => _families.Values.SelectMany(static revisions => revisions);

    public int NextRevision(string family) => _families.GetValueOrDefault(family)?.Count + 1 ?? 1;

    public void Add(TaskDefinitionState revision)
    {
        if (!_families.TryGetValue(revision.Family, out var revisions))
        {
            _families.Add(revision.Family, revisions = []);
        }

        revisions.Add(revision);
    }

    /// <summary>
    /// The revision of <c>family:revision</c> or an ARN, of any status; for a bare family its latest active one. Null when there is none.
    /// </summary>
    public TaskDefinitionState? Find(string identifier)
    {
        var (family, revision) = TakeApart(identifier);
        var revisions = family is null ? null : _families.GetValueOrDefault(family);
        return revision is null
            ? revisions?.LastOrDefault(static candidate => candidate.IsActive)
            : revisions?.Find(candidate => candidate.Revision == revision);
    }

    /// <summary>The revision that new tasks are to run; one that is inactive is refused.</summary>
    public TaskDefinitionState Usable(string? identifier)
    {
        var asked = Guard.Required(identifier, "taskDefinition");
        var found = Find(asked) ?? throw new ClientException($"The task definition '{Shown.Text(asked)}' does not exist.");
        return found.IsActive ? found : throw new ClientException($"The task definition '{found}' is inactive: it was deregistered.");
    }

    /// <summary>The family is null in an ARN of another region or account; the revision is null where none is named.</summary>
    public (string? Family, int? Revision) TakeApart(string identifier)
    {
        var name = identifier;
        if (Arns.IsArn(identifier) && !arns.TryTakeApart(identifier, "task-definition", out name))
        {
            return (null, null);
        }

        var colon = name.LastIndexOf(':');
        if (colon < 0)
        {
            return (name, null);
        }

        return int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? (name[..colon], revision)
            : throw new InvalidParameterException(
                $"'{Shown.Text(identifier)}' names no revision: that is a whole number after the family.");
    }
}
