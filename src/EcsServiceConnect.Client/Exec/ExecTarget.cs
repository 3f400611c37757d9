using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Where a command is to run.</summary>
/// <param name="Cluster">The name or ARN of the cluster; null for the cluster <c>default</c>.</param>
/// <param name="Task">The id or ARN of the task.</param>
/// <param name="Container">The name of the container; null for the only one of the task.</param>
internal sealed record ExecTarget(string? Cluster, string Task, string? Container)
{
    /// <summary>Creates a target. The ARN of a task names its cluster, too.</summary>
    public static ExecTarget Create(string? cluster, string task, string? container) =>
        new(cluster ?? (EcsArn.TryParse(task, out var arn) ? arn.ClusterName : null), task, container);

    /// <summary>Completes the target with what the response of ExecuteCommand adds.</summary>
    public ExecTarget With(ExecuteCommandResponse response) => this with { Container = response.ContainerName ?? Container };

    /// <summary>Creates the exception for a session with the target.</summary>
    /// <param name="outcome">The kind of failure.</param>
    /// <param name="problem">What happened and what to change, as sentences.</param>
    /// <param name="reason">What the service or the agent gave as the reason.</param>
    /// <param name="innerException">The cause.</param>
    /// <param name="result">What is known of the command.</param>
    /// <param name="details">What the message ends with; empty for nothing.</param>
    public EcsExecException CreateException(
        EcsExecOutcome outcome,
        string problem,
        string? reason = null,
        Exception? innerException = null,
        CommandResult? result = null,
        string details = "")
    {
        reason = string.IsNullOrWhiteSpace(reason) ? null : MessageSanitizer.Sanitize(reason);
        var cause = reason is null ? "" : $" The reason: {MessageFormatter.EndSentence(reason)}";
        return new EcsExecException($"{problem} ({this}){cause}{details}", innerException)
        {
            Operation = "ExecuteCommand",
            Outcome = outcome,
            Cluster = Cluster,
            Task = Task,
            Container = Container,
            Reason = reason,
            Result = result,
        };
    }

    /// <summary>Formats the target for messages.</summary>
    public override string ToString() => Container is null
        ? $"cluster '{Cluster ?? ClusterNames.Default}', task '{Task}'"
        : $"cluster '{Cluster ?? ClusterNames.Default}', task '{Task}', container '{Container}'";
}
