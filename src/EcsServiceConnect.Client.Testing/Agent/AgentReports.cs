using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the reports of agents have in common.</summary>
internal static class AgentReports
{
    /// <summary>What ECS answers to a report.</summary>
    public const string Acknowledgment = "ACK";

    public static TaskState FindTask(string? identifier, string? clusterIdentifier, EcsState state)
    {
        var asked = Guard.Required(identifier, "task");
        var cluster = state.Clusters.Active(clusterIdentifier);
        return TaskStore.Find(asked, cluster, state.Arns)
            ?? throw new InvalidParameterException($"The cluster '{cluster.Name}' has no task '{MessageSanitizer.Sanitize(asked)}'.");
    }

    /// <summary>Attachments change by themselves here; an agent's word on them is checked and taken note of.</summary>
    public static void Check(IEnumerable<AttachmentStateChange> attachments)
    {
        foreach (var attachment in attachments)
        {
            Guard.Required(attachment.AttachmentArn, "attachments.attachmentArn");
            Guard.Required(attachment.Status, "attachments.status");
        }
    }

    /// <summary>The states that an agent knows, of which some are between those that a task shows.</summary>
    public static void CheckStatus(string? status, string member) => Guard.OneOf(
        status ?? "",
        member,
        TaskStates.Pending,
        "MANIFEST_PULLED",
        "PULLED",
        "CREATED",
        "RESOURCES_PROVISIONED",
        TaskStates.Running,
        TaskStates.Stopped);

    /// <summary>A status as a container shows it; null where it shows no change.</summary>
    public static string? ShownStatus(string? status) =>
        status is TaskStates.Pending or TaskStates.Running or TaskStates.Stopped ? status : null;
}
