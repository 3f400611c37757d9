namespace EcsServiceConnect.Client.Testing;

/// <summary>Tasks of a service that are made alike: those of one deployment, or of one task set.</summary>
internal abstract class ServiceTaskGroup(ServiceState service, string id, DeploymentTarget target, DateTimeOffset createdAt)
{
    public ServiceState Service { get; } = service;

    /// <summary>Of the form <c>ecs-svc/</c> and nineteen digits.</summary>
    public string Id { get; } = id;

    public DeploymentTarget Target { get; set; } = target;

    public LaunchPlan Plan => Target.Launch;

    public ServiceConnectPlan? ServiceConnect => Target.ServiceConnect;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    /// <summary>Those that are not stopped yet.</summary>
    public List<TaskState> Tasks { get; } = [];

    public IEnumerable<TaskState> Desired => Tasks.Where(static task => task.IsDesired);

    /// <summary>The wanted ones that do not have to go from their instance.</summary>
    public IEnumerable<TaskState> Retained => Desired.Where(static task => !PlacementScheduler.MustLeave(task));

    /// <summary>The staying ones, with those first that are given up first when there are too many.</summary>
    public IEnumerable<TaskState> ScaleInOrder =>
        Retained.OrderBy(static task => task.IsRunning).ThenByDescending(static task => task.Key, StringComparer.Ordinal);

    public int RunningCount => Tasks.Count(static task => task.IsRunning);

    public int PendingCount => Tasks.Count(static task => task.IsPending);

    public abstract int DesiredCount { get; }

    /// <summary>How events name whose tasks these are.</summary>
    public abstract string EventLabel { get; }

    /// <summary>How the reason of a stop names them.</summary>
    public abstract string StopReasonLabel { get; }

    /// <summary>How many tasks failed before they had run for long enough to count as healthy.</summary>
    public int FailedTaskCount { get; set; }

    public Backoff Backoff { get; } = new();

    /// <summary>Whether it was said already that no task can be started; it is said once.</summary>
    public bool IsBlockedReported { get; set; }

    /// <summary>Whether as many tasks as are wanted run, each of them for long enough, and none is left to stop.</summary>
    public bool HasStableTasks => Tasks.Count == DesiredCount && Tasks.TrueForAll(static task =>
        task is { IsRunning: true, IsStable: true } && !PlacementScheduler.MustLeave(task));
}
