using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Which deployment is tracked, as far as it is known.</summary>
internal sealed record DeploymentTarget
{
    /// <summary>The cluster as the caller named it; null for that of the service's ARN, or the default one.</summary>
    public string? Cluster { get; init; }

    /// <summary>The name or ARN of the service; null where only the service deployment is known.</summary>
    public string? Service { get; init; }

    /// <summary>The id of the deployment; null for the newest one.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>The ARN of the service deployment; null where it is still to be found.</summary>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>
    /// Whether the deployment was complete when the call returned, so that the call started none. All that can still change is how many
    /// tasks it runs.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether the deployment may be the rollback of another one, because it is not known which call started it.</summary>
    public bool CanBeRollback { get; init; }

    /// <summary>Whether the call that started the deployment has just returned, so that ECS may not show the deployment yet.</summary>
    public bool IsJustStarted { get; init; }

    /// <summary>When the deployment was created; null where that is not known yet.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The ids of the deployments that the service had before.</summary>
    public IReadOnlyList<string?> EarlierIds { get; init; } = [];

    /// <summary>When the service was created; null where that is not known yet.</summary>
    public DateTimeOffset? ServiceCreatedAt { get; init; }

    /// <summary>The service as a call returned it; null where it is not known yet.</summary>
    public Service? Returned { get; init; }

    /// <summary>What messages call the target.</summary>
    public string DisplayName => Service is null ? $"service deployment {ServiceDeploymentArn}"
        : EcsArn.TryParse(Service, out var arn) && arn.ClusterName is not null ? $"service {Service}"
        : $"service {Service} in the cluster {EcsArn.GetName(Cluster ?? ClusterNames.Default)}";

    /// <summary>Creates the target from the service that a call returned: its primary deployment.</summary>
    public static DeploymentTarget Create(Service? returned, string? cluster, string service)
    {
        if (returned is null)
        {
            return new DeploymentTarget { Cluster = cluster, Service = service };
        }

        var deployments = DeploymentObservation.GetDeployments(returned);
        var primary = DeploymentObservation.GetPrimary(deployments);
        return new DeploymentTarget
        {
            Cluster = returned.ClusterArn ?? cluster,
            Service = returned.ServiceArn ?? service,
            DeploymentId = primary?.Id,
            IsComplete = primary?.RolloutState == DeploymentRolloutState.Completed,
            CreatedAt = primary?.CreatedAt,
            EarlierIds = DeploymentObservation.GetIds(deployments.Where(deployment => deployment != primary)),
            ServiceCreatedAt = returned.CreatedAt,
            Returned = returned,
        };
    }

    /// <summary>
    /// Creates the target from the response to an update. A response that shows no new deployment, although the request starts one, is as
    /// stale as a poll can be: the target is the next deployment that appears.
    /// </summary>
    public static DeploymentTarget Create(Service? returned, UpdateServiceRequest request)
    {
        var target = Create(returned, request.Cluster, request.Service);
        return target.IsComplete && (request.ForceNewDeployment == true || HasOtherRevision())
            ? target with { IsComplete = false, DeploymentId = null, CreatedAt = null, EarlierIds = [target.DeploymentId, .. target.EarlierIds] }
            : target;

        // A family without a revision means its newest one, which can be the one that runs.
        bool HasOtherRevision() =>
            request.TaskDefinition is { } taskDefinition
            && taskDefinition.LastIndexOf(':') > taskDefinition.LastIndexOf('/')
            && returned?.TaskDefinition is { } running
            && EcsArn.GetName(taskDefinition) != EcsArn.GetName(running);
    }

    /// <summary>Whether an event is about the service or its tasks. Where the event names no cluster, the service's name decides.</summary>
    public bool IsServiceOf(EcsEvent ecsEvent)
    {
        if (ecsEvent.ServiceName is not { } name)
        {
            return false;
        }

        var deployment = EcsArn.TryParse(ServiceDeploymentArn, out var arn) ? arn : null;
        var service = EcsArn.TryParse(Service, out var serviceArn) ? serviceArn : null;
        var cluster = Cluster is null ? service?.ClusterName ?? deployment?.ClusterName ?? ClusterNames.Default : EcsArn.GetName(Cluster);
        return name == (Service is null ? deployment?.ParentName : EcsArn.GetName(Service)) && (ecsEvent.ClusterName ?? cluster) == cluster;
    }

    /// <summary>Whether a service does not show the deployment yet.</summary>
    public bool IsMissingFrom(Service service) => DeploymentId is null
        && DeploymentObservation.GetPrimary(DeploymentObservation.GetDeployments(service)) is { } primary
        && EarlierIds.Contains(primary.Id);

    /// <summary>Adds what an observation shows of the deployment.</summary>
    public DeploymentTarget Identify(DeploymentObservation observation, ServiceDeployment? serviceDeployment)
    {
        var deploymentId = DeploymentId ?? DeploymentObservation.GetDeploymentId(serviceDeployment) ?? observation.Primary?.Id;
        var identified = observation with { Target = this with { DeploymentId = deploymentId } };
        return identified.Target with
        {
            CreatedAt = CreatedAt ?? identified.Tracked?.CreatedAt,
            EarlierIds = identified.IsPrimaryTracked
                ? DeploymentObservation.GetIds(identified.Deployments.Where(deployment => deployment.Id != deploymentId))
                : EarlierIds,
        };
    }
}
