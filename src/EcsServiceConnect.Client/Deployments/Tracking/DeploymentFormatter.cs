using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Formats a deployment, and what its service runs, for logs and messages: by the API's own words for states.</summary>
internal static class DeploymentFormatter
{
    /// <summary>Formats the state: where an outcome has no status of its own, such as a newer deployment, it is added.</summary>
    public static string FormatState(DeploymentProgress progress) => progress.Outcome switch
    {
        DeploymentOutcome.Successful => ServiceDeploymentStatus.Names.Successful,
        DeploymentOutcome.RolledBack => ServiceDeploymentStatus.Names.RollbackSuccessful,
        DeploymentOutcome.RollbackFailed => ServiceDeploymentStatus.Names.RollbackFailed,
        DeploymentOutcome.Failed => DeploymentRolloutState.Names.Failed,
        DeploymentOutcome.Stopped => ServiceDeploymentStatus.Names.Stopped,
        DeploymentOutcome.Superseded => $"{FormatStatus(progress)} and superseded",
        _ => progress.LifecycleStage.HasValue ? $"{FormatStatus(progress)} at {progress.LifecycleStage}" : FormatStatus(progress),
    };

    /// <summary>Formats the status of the service deployment or, without one, the rollout state of the deployment.</summary>
    public static string FormatStatus(DeploymentProgress progress) =>
        progress.Status.HasValue ? progress.Status.Value
        : progress.RolloutState.HasValue ? progress.RolloutState.Value
        : DeploymentRolloutState.Names.InProgress;

    /// <summary>
    /// Formats what the service runs, and how much of it: a part for the tracked deployment and for each other one that has tasks, that
    /// which the service goes to first.
    /// </summary>
    public static string FormatTasks(DeploymentProgress progress)
    {
        var deployments = DeploymentObservation.GetDeployments(progress.Service);
        var primary = DeploymentObservation.GetPrimary(deployments);
        var parts = deployments
            .Where(deployment => deployment.Id != progress.DeploymentId && HasTasks(deployment))
            .OrderBy(deployment => deployment != primary)
            .Select(deployment => FormatPart(deployment, deployment == primary))
            .ToList();
        parts.Insert(primary is null || primary.Id == progress.DeploymentId ? 0 : parts.Count, FormatTracked(progress));
        var names = new HashSet<string>(StringComparer.Ordinal);
        return string.Join(", ", parts.Select(part => $"{(names.Add(part.Name) ? "" : "earlier ")}{part.Name} ({part.Counts})"));
    }

    /// <summary>Formats the traffic that the deployment gets; empty where none is shifted, and when it has all or nothing for good.</summary>
    public static string FormatTraffic(DeploymentProgress progress) => progress is { Outcome: null, ProductionTrafficWeight: { } production }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $", {production}% of production and {progress.TestTrafficWeight.GetValueOrDefault()}% of test traffic")
        : "";

    /// <summary>Formats the hook that the deployment is paused at, and when it expires; empty where it is not paused.</summary>
    public static string FormatPause(DeploymentProgress progress) => progress.PendingHook switch
    {
        null => "",
        { ExpiresAt: { } expiresAt, HookId: var id } =>
            string.Create(CultureInfo.InvariantCulture, $"; paused at hook {id} until {expiresAt:u}"),
        { HookId: var id } => $"; paused at hook {id}",
    };

    /// <summary>Formats tasks, one line for all that stopped for the same reason.</summary>
    public static IEnumerable<string> FormatStoppedTasks(IEnumerable<StoppedTask> tasks) => tasks
        .GroupBy(static task => task.Description, StringComparer.Ordinal)
        .Select(static group => group.Count() == 1
            ? group.First().ToString()
            : $"{group.Count()} tasks ({EcsArn.GetName(group.First().TaskArn)} and {group.Count() - 1} more): {group.Key}");

    private static bool HasTasks(Deployment deployment) =>
        deployment is { RunningCount: > 0 } or { PendingCount: > 0 } or { DesiredCount: > 0 };

    private static (string Name, string Counts) FormatPart(Deployment deployment, bool isPrimary) => FormatPart(
        deployment.TaskDefinition ?? deployment.Id,
        isPrimary ? deployment.DesiredCount ?? 0 : null,
        deployment.RunningCount ?? 0,
        deployment.PendingCount ?? 0,
        failed: 0);

    /// <summary>Of a deployment that should have no tasks, as while it is rolled back, only its failures count.</summary>
    private static (string Name, string Counts) FormatTracked(DeploymentProgress progress) => FormatPart(
        progress.TaskDefinition ?? progress.DeploymentId,
        progress is { DesiredCount: 0, Outcome: not DeploymentOutcome.Successful } ? null : progress.DesiredCount,
        progress.RunningCount,
        progress.PendingCount,
        progress.FailedCount);

    private static (string Name, string Counts) FormatPart(string? name, int? desired, int running, int pending, int failed)
    {
        var counts = new List<string>();
        if (desired is not null || running > 0 || failed + pending == 0)
        {
            counts.Add(desired is null ? $"{running} running" : $"{running} of {desired} running");
        }

        if (pending > 0)
        {
            counts.Add($"{pending} pending");
        }

        if (failed > 0)
        {
            counts.Add($"{failed} failed");
        }

        return (name is null ? "deployment" : EcsArn.GetName(name), string.Join(", ", counts));
    }
}
