namespace EcsServiceConnect.Client.Testing;

/// <summary>A family of task definitions: its revisions, and the number of the next one.</summary>
internal sealed class TaskDefinitionFamily(string name)
{
    private readonly SortedList<int, TaskDefinitionState> _revisions = [];

    public string Name { get; } = name;

    /// <summary>The revisions in ascending order, without deleted ones.</summary>
    public IList<TaskDefinitionState> Revisions => _revisions.Values;

    /// <summary>The number of the next revision; numbers are never reused.</summary>
    public int NextRevision { get; private set; } = 1;

    public bool IsActive => Revisions.Any(static revision => revision.IsActive);

    public void Add(TaskDefinitionState revision)
    {
        _revisions.Add(revision.Revision, revision);
        NextRevision = revision.Revision + 1;
    }

    public void Remove(TaskDefinitionState revision) => _revisions.Remove(revision.Revision);

    /// <summary>Finds the revision of a number; null if it was not registered yet or was deleted.</summary>
    public TaskDefinitionState? Find(int revision) => _revisions.GetValueOrDefault(revision);
}
