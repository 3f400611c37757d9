using System.Collections;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The tasks that hold resources of a container instance, in the order of their placement.</summary>
internal sealed class InstanceTaskIndex : TaskCounter, IReadOnlyCollection<TaskState>
{
    private readonly LinkedList<TaskState> _tasks = [];
    private readonly Dictionary<TaskState, LinkedListNode<TaskState>> _nodes = [];
    private readonly Dictionary<string, int> _desiredByGroup = new(StringComparer.Ordinal);

    public int Count => _tasks.Count;

    /// <summary>Counts the tasks of a group that are to run on the instance.</summary>
    public int CountDesired(string group) => _desiredByGroup.GetValueOrDefault(group);

    public void Add(TaskState task)
    {
        _nodes.Add(task, _tasks.AddLast(task));
        Enter(task);
    }

    public bool Remove(TaskState task)
    {
        if (!_nodes.Remove(task, out var node))
        {
            return false;
        }

        _tasks.Remove(node);
        Leave(task);
        return true;
    }

    public override void Enter(TaskState task)
    {
        base.Enter(task);
        AdjustGroup(task, 1);
    }

    public override void Leave(TaskState task)
    {
        base.Leave(task);
        AdjustGroup(task, -1);
    }

    public IEnumerator<TaskState> GetEnumerator() => _tasks.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AdjustGroup(TaskState task, int change)
    {
        if (task.IsDesired)
        {
            var group = task.Template.Group;
            _desiredByGroup[group] = _desiredByGroup.GetValueOrDefault(group) + change;
        }
    }
}
