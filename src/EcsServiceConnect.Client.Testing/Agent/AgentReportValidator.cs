namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates what the reports of agents have in common.</summary>
internal static class AgentReportValidator
{
    /// <summary>The acknowledgment that ECS returns for a report.</summary>
    public const string Acknowledgment = "ACK";

    public static TaskState GetTask(string? identifier, string? clusterIdentifier, EcsState state)
    {
        var task = RequestGuard.Require(identifier, "task");
        return TaskResolver.Get(task, state.Clusters.GetActive(clusterIdentifier), state.Arns);
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
