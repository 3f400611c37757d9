namespace EcsServiceConnect.Client.Testing;

/// <summary>A family of task definitions: the revisions that there still are, and the number that the next one gets.</summary>
internal sealed class TaskDefinitionFamily(string name)
{
    private readonly SortedList<int, TaskDefinitionState> _revisions = [];

    public string Name { get; } = name;

    /// <summary>Rising by their numbers; those that were deleted are missing.</summary>
    public IList<TaskDefinitionState> Revisions => _revisions.Values;

    /// <summary>No number comes twice, whatever was deleted.</summary>
    public int NextRevision { get; private set; } = 1;

    public bool IsActive => Revisions.Any(static revision => revision.IsActive);

    public void Add(TaskDefinitionState revision)
    {
        _revisions.Add(revision.Revision, revision);
        NextRevision = revision.Revision + 1;
    }

    public void Remove(TaskDefinitionState revision) => _revisions.Remove(revision.Revision);

    /// <summary>Null for a number that has not come yet, or that was deleted.</summary>
    public TaskDefinitionState? Find(int revision) => _revisions.GetValueOrDefault(revision);
}
