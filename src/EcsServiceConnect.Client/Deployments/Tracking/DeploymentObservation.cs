using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>What one poll found out about a deployment.</summary>
internal sealed record DeploymentObservation
{
    /// <summary>How far apart an event and the deployment that it belongs to can be.</summary>
    private static readonly TimeSpan _maxEventSkew = TimeSpan.FromSeconds(5);

    /// <summary>How much earlier than its deployment a service deployment may have been created.</summary>
    private static readonly TimeSpan _maxCreationSkew = TimeSpan.FromMinutes(5);

    public DeploymentObservation(Service service, DeploymentTarget target)
    {
        Service = service;
        Target = target;
        Deployments = GetDeployments(service);
        Primary = GetPrimary(Deployments);
    }

    public Service Service { get; }

    public DeploymentTarget Target { get; init; }

    /// <summary>The service's deployments; its task sets where a controller other than ECS deploys.</summary>
    public IReadOnlyList<Deployment> Deployments { get; }

    /// <summary>The newest deployment; of task sets the one that takes the traffic.</summary>
    public Deployment? Primary { get; }

    /// <summary>The service deployment of the target; null where it is not known.</summary>
    public ServiceDeployment? ServiceDeployment { get; init; }

    /// <summary>Whether the service deployment may still appear, or is missing only for the moment.</summary>
    public bool IsServiceDeploymentPending { get; init; }

    /// <summary>Whether a newer deployment started before the target had ended.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>The id of the tracked deployment: the newest one's where the target has none yet.</summary>
    public string? DeploymentId => Target.DeploymentId ?? Primary?.Id;

    /// <summary>The tracked deployment; null once it has left the service's list.</summary>
    public Deployment? Tracked =>
        DeploymentId is { } id ? Deployments.FirstOrDefault(deployment => deployment.Id == id) : null;

    /// <summary>The task definition of the tracked deployment; null where no response has shown it.</summary>
    public string? TaskDefinition =>
        (Tracked ?? Target.Returned?.Deployments.FirstOrDefault(deployment => deployment.Id == DeploymentId))?.TaskDefinition;

    public bool IsPrimaryTracked => Primary is { } primary && primary.Id == DeploymentId;

    /// <summary>Whether the service has returned to a deployment that it had before the tracked one.</summary>
    public bool IsPrimaryEarlier => Primary is { } primary
        && primary.Id != DeploymentId
        && (Target.EarlierIds.Contains(primary.Id) || primary.CreatedAt < Target.CreatedAt);

    /// <summary>Whether CodeDeploy or a program of the caller's deploys, by task sets.</summary>
    public bool HasExternalController =>
        Service.DeploymentController is { Type: { HasValue: true } type } && type != DeploymentControllerType.Ecs;

    /// <summary>Whether the service was deleted, or is being deleted.</summary>
    public bool IsServiceDeleted => IsDeleted(Service) || IsServiceRecreated;

    /// <summary>Whether another service has the name of the one that was deployed to.</summary>
    public bool IsServiceRecreated => Tracked is null && Service.CreatedAt > Target.ServiceCreatedAt;

    /// <summary>Whether the newest deployment is the rollback of another one.</summary>
    public bool HasRollback =>
        (ServiceDeployment is { } serviceDeployment && IsRollback(serviceDeployment.Status))
        || (Primary is { } primary && HasRollbackReason(primary))
        || HasRollbackEvent(canNameEarlierDeployment: true);

    /// <summary>From when on a search for the service deployment makes sense; null for always.</summary>
    public DateTimeOffset? SearchStart => (IsPrimaryTracked ? Primary!.CreatedAt : Target.CreatedAt)?.AddClamped(-_maxCreationSkew);

    public static IReadOnlyList<Deployment> GetDeployments(Service service) =>
        service.Deployments.Count > 0 ? service.Deployments : [.. service.TaskSets.Select(ToDeployment)];

    public static Deployment? GetPrimary(IReadOnlyList<Deployment> deployments) =>
        deployments.FirstOrDefault(static deployment => deployment.Status == "PRIMARY")
        ?? deployments.MaxBy(static deployment => deployment.CreatedAt);

    public static IReadOnlyList<string?> GetIds(IEnumerable<Deployment> deployments) =>
        [.. deployments.Select(static deployment => deployment.Id)];

    public static bool IsDeleted(Service service) => service.Status is "DRAINING" or "INACTIVE";

    /// <summary>Gets the key that identifies an event.</summary>
    public static string GetEventKey(ServiceEvent serviceEvent) =>
        serviceEvent.Id ?? $"{serviceEvent.CreatedAt:O} {serviceEvent.Message}";

    /// <summary>Gets the id of the deployment that a service deployment carries out.</summary>
    public static string? GetDeploymentId(ServiceDeployment? serviceDeployment) =>
        serviceDeployment?.TargetServiceRevision?.Arn is { } arn ? "ecs-svc/" + EcsArn.GetName(arn) : null;

    public static bool IsRollback(ServiceDeploymentStatus status) =>
        status.Value is ServiceDeploymentStatus.Names.RollbackRequested or ServiceDeploymentStatus.Names.RollbackInProgress
            or ServiceDeploymentStatus.Names.RollbackSuccessful or ServiceDeploymentStatus.Names.RollbackFailed;

    /// <summary>
    /// Whether the deployment's reason calls it a rollback. The wording is not promised, so this only ever counts against a success.
    /// </summary>
    public static bool HasRollbackReason(Deployment deployment) =>
        deployment.RolloutStateReason?.Contains("rolling back", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the deployment runs as many tasks as it should.</summary>
    public static bool IsSteady(Deployment deployment) =>
        (deployment.RunningCount ?? 0) == (deployment.DesiredCount ?? 0) && deployment.PendingCount is null or 0;

    /// <summary>
    /// Whether an event calls the newest deployment a rollback. An event can name the deployment before it: then only its time shows what
    /// it belongs to. As with <see cref="HasRollbackReason"/>, the wording is not promised.
    /// </summary>
    public bool HasRollbackEvent(bool canNameEarlierDeployment) => Primary is { Id: { } id } primary && Service.Events.Any(serviceEvent =>
        serviceEvent.Message is { } message
        && message.Contains("rolling back", StringComparison.OrdinalIgnoreCase)
        && (message.Contains(id, StringComparison.Ordinal)
            || (canNameEarlierDeployment && (serviceEvent.CreatedAt - primary.CreatedAt)?.Duration() <= _maxEventSkew)));

    /// <summary>Whether the service deployment of a service revision carries out the tracked deployment.</summary>
    public bool IsDeployedBy(string? serviceRevisionArn) =>
        DeploymentId is { } id && serviceRevisionArn is not null && EcsArn.GetName(serviceRevisionArn) == id[(id.LastIndexOf('/') + 1)..];

    /// <summary>
    /// Whether the newest deployment is the tracked one and the rollback of a service deployment. It can be older than what it rolls back:
    /// ECS may return to a deployment that still runs.
    /// </summary>
    public bool IsRollbackOf(ServiceDeployment serviceDeployment, bool isLastSearch) =>
        IsRollback(serviceDeployment.Status)
        && IsPrimaryTracked
        && !(Primary!.CreatedAt > serviceDeployment.FinishedAt)
        && (Target.DeploymentId is null || isLastSearch || IsDeployedBy(serviceDeployment.Rollback?.ServiceRevisionArn));

    private static Deployment ToDeployment(TaskSet taskSet) => new()
    {
        Id = taskSet.Id,
        Status = taskSet.Status,
        TaskDefinition = taskSet.TaskDefinition,
        DesiredCount = taskSet.ComputedDesiredCount,
        RunningCount = taskSet.RunningCount,
        PendingCount = taskSet.PendingCount,
        RolloutState = taskSet.StabilityStatus == StabilityStatus.SteadyState
            ? DeploymentRolloutState.Completed
            : DeploymentRolloutState.InProgress,
        CreatedAt = taskSet.CreatedAt,
        UpdatedAt = taskSet.UpdatedAt,
    };
}
