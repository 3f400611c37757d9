namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The managed agent of ECS Exec in a container: it starts a little after the container, and ends with it.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgent.html
/// </summary>
internal sealed class ExecAgentState
{
    public string Status { get; private set; } = TaskStatuses.Pending;

    /// <summary>The time of its latest start; null while there was none.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    public string? Reason { get; private set; }

    public bool IsRunning => Status == TaskStatuses.Running;

    /// <summary>Its container starts, or starts again.</summary>
    public void Reset() => (Status, Reason) = (TaskStatuses.Pending, null);

    public void Start(DateTimeOffset now) => (Status, StartedAt, Reason) = (TaskStatuses.Running, now, null);

    public void Stop(string? reason) => (Status, Reason) = (TaskStatuses.Stopped, reason);

    /// <summary>Applies what a container agent reports.</summary>
    public void Report(string status, string? reason, DateTimeOffset now)
    {
        StartedAt = status == TaskStatuses.Running && !IsRunning ? now : StartedAt;
        (Status, Reason) = (status, reason);
    }
}
