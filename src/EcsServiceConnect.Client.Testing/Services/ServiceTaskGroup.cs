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

    /// <summary>The tasks that have not stopped yet.</summary>
    public ServiceTaskIndex Tasks { get; } = new(service.Cluster.Instances);

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

    /// <summary>Whether the desired number of tasks runs, each of them for long enough, and none is left to stop.</summary>
    public bool HasStableTasks =>
        Tasks.ActiveCount == DesiredCount && Tasks.StableCount == Tasks.ActiveCount && Tasks.Leaving.Count == 0;
}
