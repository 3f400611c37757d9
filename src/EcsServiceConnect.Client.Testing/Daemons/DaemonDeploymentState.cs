using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A deployment of a daemon: its source and target revisions and its status.</summary>
internal sealed class DaemonDeploymentState(string key, string arn, DaemonState daemon, DateTimeOffset createdAt)
{
    public string Key { get; } = key;

    public string Arn { get; } = arn;

    public DaemonState Daemon { get; } = daemon;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The revision to deploy; null for the deployment that deletes the daemon.</summary>
    public DaemonRevisionState? Target { get; init; }

    public required IReadOnlyList<DaemonRevisionState> Sources { get; init; }

    public required DaemonDeploymentConfiguration Configuration { get; init; }

    public DaemonDeploymentStatus Status { get; private set; } = DaemonDeploymentStatus.Pending;

    public string? StatusReason { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsFinished => FinishedAt is not null;

    public void Start(DateTimeOffset now)
    {
        Status = DaemonDeploymentStatus.InProgress;
        StartedAt = now;
    }

    public void Succeed(DateTimeOffset now)
    {
        Status = DaemonDeploymentStatus.Successful;
        FinishedAt = now;
    }

    public void Stop(string reason, DateTimeOffset now)
    {
        Status = DaemonDeploymentStatus.Stopped;
        StatusReason = reason;
        StoppedAt = now;
        FinishedAt = now;
    }
}
