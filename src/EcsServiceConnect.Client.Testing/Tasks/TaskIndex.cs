namespace EcsServiceConnect.Client.Testing;

/// <summary>The tasks of a cluster by id; a stopped one stays for an hour.</summary>
internal sealed class TaskIndex
{
    private readonly Dictionary<string, TaskState> _byId = new(StringComparer.Ordinal);

    /// <summary>The tasks whose desired status is RUNNING, by key.</summary>
    public KeyIndex<TaskState> Desired { get; } = new();

    /// <summary>The tasks that are stopping or have stopped, by key.</summary>
    public KeyIndex<TaskState> StoppingOrStopped { get; } = new();

    public int Count => _byId.Count;

    public IReadOnlyCollection<TaskState> Values => _byId.Values;

    public TaskState? GetValueOrDefault(string id) => _byId.GetValueOrDefault(id);

    public void Add(string id, TaskState task)
    {
        _byId.Add(id, task);
        Desired.Add(task.Key, task);
    }

    /// <summary>Moves a task to the stopping ones.</summary>
    public void MarkStopping(TaskState task)
    {
        Desired.Remove(task.Key);
        StoppingOrStopped.Add(task.Key, task);
    }

    /// <summary>Removes a task that has stopped.</summary>
    public void Remove(string id)
    {
        if (_byId.Remove(id, out var task))
        {
            StoppingOrStopped.Remove(task.Key);
        }
    }
}
