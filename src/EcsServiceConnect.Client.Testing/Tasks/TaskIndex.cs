namespace EcsServiceConnect.Client.Testing;

/// <summary>The tasks of a cluster by id; a stopped one stays for an hour.</summary>
internal sealed class TaskIndex
{
    private readonly Dictionary<string, TaskState> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, string Subnet), int> _desiredBySubnet = [];

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

    /// <summary>Counts the tasks of a group whose desired status is RUNNING in a subnet.</summary>
    public int CountDesired(string group, string subnet) => _desiredBySubnet.GetValueOrDefault((group, subnet));

    /// <summary>Counts a task in the subnet of its new network interface.</summary>
    public void AddInterface(TaskState task) => AdjustSubnet(task, 1);

    /// <summary>Moves a task to the stopping ones.</summary>
    public void MarkStopping(TaskState task)
    {
        Desired.Remove(task.Key);
        StoppingOrStopped.Add(task.Key, task);
        AdjustSubnet(task, -1);
    }

    /// <summary>Removes a task that has stopped.</summary>
    public void Remove(string id)
    {
        if (_byId.Remove(id, out var task))
        {
            StoppingOrStopped.Remove(task.Key);
        }
    }

    private void AdjustSubnet(TaskState task, int change)
    {
        if (task.NetworkInterface is not { } networkInterface)
        {
            return;
        }

        var key = (task.Template.Group, networkInterface.SubnetId);
        var count = _desiredBySubnet.GetValueOrDefault(key) + change;
        if (count == 0)
        {
            _desiredBySubnet.Remove(key);
        }
        else
        {
            _desiredBySubnet[key] = count;
        }
    }
}
