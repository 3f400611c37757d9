using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A deployment of a service: its target, its tasks, and how far it has come.</summary>
internal sealed class DeploymentState(ServiceState service, string id, DeploymentTarget target, DateTimeOffset createdAt)
{
    public ServiceState Service { get; } = service;

    /// <summary>Of the form <c>ecs-svc/</c> and nineteen digits.</summary>
    public string Id { get; } = id;

    public DeploymentTarget Target { get; set; } = target;

    public LaunchPlan Plan => Target.Launch;

    public ServiceConnectPlan? ServiceConnect => Target.ServiceConnect;

    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public DeploymentRolloutState RolloutState { get; private set; } = DeploymentRolloutState.InProgress;

    public string RolloutStateReason { get; private set; } = $"ECS deployment {id} in progress.";

    /// <summary>Those that are not stopped yet.</summary>
    public List<TaskState> Tasks { get; } = [];

    /// <summary>Whether it was said already that the deployment cannot go on; it is said once.</summary>
    public bool IsStuckReported { get; set; }

    public bool IsPrimary => Service.Primary == this;

    public IEnumerable<TaskState> Wanted => Tasks.Where(static task => task.IsWanted);

    /// <summary>The wanted ones that do not have to go from their instance.</summary>
    public IEnumerable<TaskState> Staying => Wanted.Where(static task => !TaskPlacer.IsLeaving(task));

    public int Running => Tasks.Count(static task => task.IsRunning);

    public int Pending => Tasks.Count(static task => task.IsPending);

    /// <summary>The service's count for its newest deployment; for an older one, the tasks it still has to give up.</summary>
    public int DesiredCount => IsPrimary ? Service.DesiredCount : Wanted.Count();

    public void Complete(DateTimeOffset now)
    {
        RolloutState = DeploymentRolloutState.Completed;
        RolloutStateReason = $"ECS deployment {Id} completed.";
        UpdatedAt = now;
    }
}
