namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates what the reports of agents have in common.</summary>
internal static class AgentReportValidator
{
    /// <summary>The acknowledgment that ECS returns for a report.</summary>
    public const string Acknowledgment = "ACK";

    public static TaskState FindTask(string? identifier, string? clusterIdentifier, EcsState state)
    {
        var asked = RequestGuard.Require(identifier, "task");
        var cluster = state.Clusters.GetActive(clusterIdentifier);
        return TaskResolver.Find(asked, cluster, state.Arns)
            ?? throw new InvalidParameterException($"The cluster '{cluster.Name}' has no task '{MessageSanitizer.Sanitize(asked)}'.");
    }

    /// <summary>Validates a status that an agent reports; there are more of them than a task shows.</summary>
    public static void ValidateStatus(string? status, string member) => RequestGuard.RequireOneOf(
        status ?? "",
        member,
        TaskStatuses.Pending,
        "MANIFEST_PULLED",
        "PULLED",
        "CREATED",
        "RESOURCES_PROVISIONED",
        TaskStatuses.Running,
        TaskStatuses.Stopped);

    /// <summary>Gets the status that a container shows; null if it shows no change.</summary>
    public static string? GetShownStatus(string? status) =>
        status is TaskStatuses.Pending or TaskStatuses.Running or TaskStatuses.Stopped ? status : null;
}
