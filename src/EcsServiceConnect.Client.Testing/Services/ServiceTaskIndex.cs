namespace EcsServiceConnect.Client.Testing;

/// <summary>The tasks of a deployment or a task set, counted and sorted by what a scheduler asks of them.</summary>
internal sealed class ServiceTaskIndex(InstanceStore instances) : TaskCounter
{
    private readonly KeyIndex<TaskState> _starting = new();
    private readonly KeyIndex<TaskState> _running = new();
    private readonly Dictionary<string, int> _desiredByProvider = new(StringComparer.Ordinal);
    private readonly HashSet<TaskState> _leaving = [];
    private bool _dependsOnTasks;
    private long _leavingRevision;

    /// <summary>The desired tasks of each capacity provider.</summary>
    public IReadOnlyDictionary<string, int> DesiredByProvider => _desiredByProvider;

    /// <summary>The desired tasks that do not run yet, in the order of their launch.</summary>
    public IEnumerable<TaskState> Starting => _starting.Values;

    /// <summary>The running tasks, in the order of their launch.</summary>
    public IEnumerable<TaskState> Running => _running.Values;

    public IEnumerable<TaskState> Desired => Starting.Concat(Running);

    /// <summary>The desired tasks to replace: those that must leave their container instance, and the unhealthy ones.</summary>
    public IReadOnlyCollection<TaskState> Leaving
    {
        get
        {
            UpdateLeaving();
            return _leaving;
        }
    }

    /// <summary>How many desired tasks may stay.</summary>
    public int RetainedCount => DesiredCount - Leaving.Count;

    /// <summary>The tasks that may stay, in the order in which a scale-in stops them: not running first, then the newest.</summary>
    public IEnumerable<TaskState> ScaleInOrder
    {
        get
        {
            UpdateLeaving();
            return _starting.GetAfter(null, descending: true)
                .Concat(_running.GetAfter(null, descending: true))
                .Select(static entry => entry.Item)
                .Where(task => !_leaving.Contains(task));
        }
    }

    public override void Enter(TaskState task)
    {
        base.Enter(task);
        _dependsOnTasks |= task.Template.Placement.DependsOnTasks;
        if (!task.IsDesired)
        {
            _leaving.Remove(task);
            return;
        }

        (task.IsRunning ? _running : _starting).Add(task.Key, task);
        AdjustProvider(task, 1);
        if (task.UnhealthyReason is not null)
        {
            _leaving.Add(task);
        }
    }

    public override void Leave(TaskState task)
    {
        base.Leave(task);
        if (task.IsDesired)
        {
            (task.IsRunning ? _running : _starting).Remove(task.Key);
            AdjustProvider(task, -1);
        }
    }

    private void AdjustProvider(TaskState task, int change)
    {
        if (task.CapacityProvider is { } provider)
        {
            _desiredByProvider[provider] = _desiredByProvider.GetValueOrDefault(provider) + change;
        }
    }

    /// <summary>A task is launched where it may stay, so only a change of the container instances makes one leave.</summary>
    private void UpdateLeaving()
    {
        if (_leavingRevision == instances.Revision && !_dependsOnTasks)
        {
            return;
        }

        _leavingRevision = instances.Revision;
        _leaving.Clear();
        _leaving.UnionWith(Desired.Where(static task => task.UnhealthyReason is not null || PlacementScheduler.MustLeave(task)));
    }
}
