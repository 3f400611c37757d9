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

    /// <summary>When the deployment was created; null where that is not known yet.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The keys of the events that the service had when it was returned; null where it was not.</summary>
    public IReadOnlySet<string>? KnownEvents { get; init; }

    /// <summary>What messages call the target.</summary>
    public string DisplayName => Service is not { } service ? $"service deployment {ServiceDeploymentArn}"
        : EcsArn.TryParse(service, out _) ? $"service {service}"
        : $"service {service} in the cluster {Cluster ?? "default"}";

    /// <summary>Creates the target from the service that a call returned: its primary deployment.</summary>
    public static DeploymentTarget Create(Service? returned, string? cluster, string service)
    {
        if (returned is null)
        {
            return new DeploymentTarget { Cluster = cluster, Service = service };
        }

        var primary = DeploymentObservation.GetPrimary(DeploymentObservation.GetDeployments(returned));
        return new DeploymentTarget
        {
            Cluster = returned.ClusterArn ?? cluster,
            Service = returned.ServiceArn ?? service,
            DeploymentId = primary?.Id,
            IsComplete = primary?.RolloutState == DeploymentRolloutState.Completed,
            CreatedAt = primary?.CreatedAt,
            KnownEvents = returned.Events.Select(DeploymentObservation.GetEventKey).ToHashSet(StringComparer.Ordinal),
        };
    }
}
