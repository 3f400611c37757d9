using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>A revision of a service in one of its deployments.</summary>
/// <param name="Summary">Its tasks, and its share of the traffic where a deployment shifts traffic.</param>
/// <param name="TaskDefinition">The ARN of its task definition; null where the revision is no longer known.</param>
/// <param name="IsTarget">Whether it is the revision that is deployed.</param>
public sealed record RevisionOverview(ServiceRevisionSummary Summary, string? TaskDefinition, bool IsTarget)
{
    /// <summary>The name of the task definition or, where that is not known, the id of the revision.</summary>
    public string Name => PageFormatter.GetName(TaskDefinition) ?? PageFormatter.GetName(Summary.Arn) ?? "a revision";

    /// <summary>Whether anything of it is left.</summary>
    public bool HasTasksOrTraffic =>
        Summary is { RunningTaskCount: > 0 } or { PendingTaskCount: > 0 } or { RequestedProductionTrafficWeight: > 0 };
}
