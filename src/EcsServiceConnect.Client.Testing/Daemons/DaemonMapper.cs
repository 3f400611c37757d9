using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a daemon to its response record. No instance runs it, because managed instances are not simulated.</summary>
internal static class DaemonMapper
{
    public static DaemonDetail MapDetail(DaemonState daemon) => new()
    {
        DaemonArn = daemon.Arn,
        ClusterArn = daemon.Cluster.Arn,
        Status = daemon.Status,
        CurrentRevisions = [.. daemon.Current.Select(MapRevision)],
        DeploymentArn = daemon.Latest.Arn,
        CreatedAt = daemon.CreatedAt,
        UpdatedAt = daemon.UpdatedAt,
    };

    public static DaemonSummary MapSummary(DaemonState daemon) => new()
    {
        DaemonArn = daemon.Arn,
        Status = daemon.Status,
        CreatedAt = daemon.CreatedAt,
        UpdatedAt = daemon.UpdatedAt,
    };

    private static DaemonRevisionDetail MapRevision(DaemonRevisionState revision) => new()
    {
        Arn = revision.Arn,
        CapacityProviders =
        [
            .. revision.CapacityProviderArns.Select(static arn =>
                new DaemonCapacityProvider { Arn = arn, RunningCount = 0, WithoutDaemonCount = 0 }),
        ],
        TotalRunningCount = 0,
        TotalWithoutDaemonCount = 0,
    };
}
