namespace EcsServiceConnect.Client.Testing;

/// <summary>A group of a service's tasks: those of one deployment or one task set.</summary>
internal abstract class ServiceTaskGroup(ServiceState service, string id, DeploymentTarget target, DateTimeOffset createdAt)
{
    public ServiceState Service { get; } = service;

    /// <summary>The id, <c>ecs-svc/</c> and nineteen digits.</summary>
    public string Id { get; } = id;

    public DeploymentTarget Target { get; set; } = target;

    public LaunchPlan Plan => Target.Launch;

    public ServiceConnectPlan? ServiceConnect => Target.ServiceConnect;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    /// <summary>The tasks that have not stopped yet.</summary>
    public ServiceTaskIndex Tasks { get; } = new(service.Cluster.Instances);

    public abstract int DesiredCount { get; }

    /// <summary>The name of the group in events.</summary>
    public abstract string EventLabel { get; }

    /// <summary>The name of the group in stop reasons.</summary>
    public abstract string StopReasonLabel { get; }

    /// <summary>The number of tasks that failed before they were healthy.</summary>
    public int FailedTaskCount { get; set; }

    public Backoff Backoff { get; } = new();

    /// <summary>Whether the service has already reported that it cannot start tasks.</summary>
    public bool IsBlockedReported { get; set; }

    /// <summary>Whether the desired number of tasks runs, each of them for long enough, and none is left to stop.</summary>
    public bool HasStableTasks =>
        Tasks.ActiveCount == DesiredCount && Tasks.StableCount == Tasks.ActiveCount && Tasks.Leaving.Count == 0;
}
