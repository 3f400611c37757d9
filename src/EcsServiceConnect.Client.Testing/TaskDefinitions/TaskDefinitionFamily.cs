namespace EcsServiceConnect.Client.Testing;

/// <summary>A family of task definitions: its revisions, and the number of the next one.</summary>
internal sealed class TaskDefinitionFamily(string name)
{
    private readonly SortedList<int, TaskDefinitionState> _revisions = [];
    private readonly SortedSet<int> _active = [];

    public string Name { get; } = name;

    /// <summary>The revisions in ascending order, without deleted ones.</summary>
    public IList<TaskDefinitionState> Revisions => _revisions.Values;

    /// <summary>The number of the next revision; numbers are never reused.</summary>
    public int NextRevision { get; private set; } = 1;

    public bool IsActive => _active.Count > 0;

    /// <summary>The active revision with the highest number; null if there is none.</summary>
    public TaskDefinitionState? LatestActive => IsActive ? _revisions[_active.Max] : null;

    /// <summary>Adds a new revision, which is active.</summary>
    public void Add(TaskDefinitionState revision)
    {
        _revisions.Add(revision.Revision, revision);
        _active.Add(revision.Revision);
        NextRevision = revision.Revision + 1;
    }

    /// <summary>Keeps a revision that is not active any more.</summary>
    public void Deactivate(TaskDefinitionState revision) => _active.Remove(revision.Revision);

    public void Remove(TaskDefinitionState revision) => _revisions.Remove(revision.Revision);

    /// <summary>Finds the revision of a number; null if it was not registered yet or was deleted.</summary>
    public TaskDefinitionState? Find(int revision) => _revisions.GetValueOrDefault(revision);
}
