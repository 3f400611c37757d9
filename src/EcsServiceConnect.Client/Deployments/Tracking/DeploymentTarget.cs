using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Which deployment is followed, as far as it is known before the first look.</summary>
internal sealed record DeploymentTarget
{
    /// <summary>The cluster as the caller named it; null for that of the service's ARN, or the default one.</summary>
    public string? Cluster { get; init; }

    /// <summary>The name or ARN of the service; null where only the service deployment is known.</summary>
    public string? Service { get; init; }

    /// <summary>The id of the deployment; null for the newest one.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>The service deployment; null where it is still to be found.</summary>
    public string? ServiceDeploymentArn { get; init; }

    /// <summary>
    /// Whether the deployment was complete already when the call was answered, so that the call began none: what is left to follow is that
    /// it gets or gives up tasks.
    /// </summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether it may be a deployment that took another one back: it is not known which call started it.</summary>
    public bool MayBeRollback { get; init; }

    /// <summary>When the deployment was created; null where that is still to be seen.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether a call has answered already what the service is like.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>The events that the service had in that answer; without one, those from before the deployment began count as known.</summary>
    public IReadOnlySet<string> KnownEvents { get; init; } = new HashSet<string>();

    /// <summary>What makes an event another one than others.</summary>
    public static string KeyOf(ServiceEvent one) => one.Id ?? $"{one.CreatedAt:O} {one.Message}";

    /// <summary>What a call made of a service: its primary deployment.</summary>
    public static DeploymentTarget Of(Service? answer, string? cluster, string service)
    {
        if (answer is null)
        {
            return new DeploymentTarget { Cluster = cluster, Service = service };
        }

        var primary = DeploymentView.PrimaryOf(DeploymentView.AllOf(answer));
        return new DeploymentTarget
        {
            Cluster = answer.ClusterArn ?? cluster,
            Service = answer.ServiceArn ?? service,
            DeploymentId = primary?.Id,
            IsComplete = primary?.RolloutState == DeploymentRolloutState.Completed,
            CreatedAt = primary?.CreatedAt,
            IsAnswered = true,
            KnownEvents = answer.Events.Select(KeyOf).ToHashSet(StringComparer.Ordinal),
        };
    }
}
