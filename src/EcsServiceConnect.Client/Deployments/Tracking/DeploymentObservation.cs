using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What one look at a deployment showed.</summary>
internal sealed record DeploymentObservation
{
    /// <summary>How far apart an event and a deployment are that belong together.</summary>
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(5);

    public required Service Service { get; init; }

    /// <summary>The id of the deployment that is followed; null where the service has none.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>The service deployment that is followed; null where it is not known.</summary>
    public ServiceDeployment? Rollout { get; init; }

    /// <summary>Whether there may be a service deployment that has not shown yet, or does not for the moment.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Whether a newer deployment began before the one that is followed had ended.</summary>
    public bool IsReplaced { get; init; }

    public required IReadOnlyList<DeploymentView> All { get; init; }

    public DeploymentView? Primary => DeploymentView.PrimaryOf(All);

    /// <summary>The deployment that is followed; null once it has left the list of its service.</summary>
    public DeploymentView? Mine => DeploymentId is null ? null : All.FirstOrDefault(one => one.Id == DeploymentId);

    public bool IsMinePrimary => Primary is { } primary && primary.Id == DeploymentId;

    /// <summary>Whether the newest deployment is one by which another one was taken back.</summary>
    public bool ShowsRollback =>
        (Rollout is { } rollout && SoughtDeployment.IsRollback(rollout.Status))
        || Primary is { SaysRollback: true }
        || TellsOfRollback(mayBeNewer: true);

    /// <summary>
    /// Whether the events tell that ECS returned to the newest deployment. Where it began a new one for that, only the time says so: the
    /// event names the one before. As with <see cref="DeploymentView.SaysRollback"/>, the wording is not promised.
    /// </summary>
    public bool TellsOfRollback(bool mayBeNewer) => Primary is { Id: { } id } primary && Service.Events.Any(one =>
        one.Message is { } text
        && text.Contains("rolling back", StringComparison.OrdinalIgnoreCase)
        && (text.Contains(id, StringComparison.Ordinal) || (mayBeNewer && (one.CreatedAt - primary.CreatedAt)?.Duration() <= _moment)));

    /// <summary>Whether CodeDeploy or a program of the caller's deploys, by task sets.</summary>
    public bool IsDeployedByOthers => IsByOthers(Service);

    /// <summary>Whether the service was deleted, or is being deleted.</summary>
    public bool IsDeleted => Service.Status is "DRAINING" or "INACTIVE";

    public static bool IsByOthers(Service service) =>
        service.DeploymentController is { Type: { HasValue: true } type } && type != DeploymentControllerType.Ecs;
}
