using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A daemon, its revisions that are in use, and its latest deployment.</summary>
internal sealed class DaemonState(string key, string name, string arn, ClusterState cluster, DateTimeOffset createdAt) : ITaggedResource
{
    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public ClusterState Cluster { get; } = cluster;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public DaemonStatus Status { get; set; } = DaemonStatus.Active;

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    /// <summary>Never: a daemon that was deleted is not found any more.</summary>
    public string? TerminalState => null;

    /// <summary>The newest last: one, or those of a deployment that is not done.</summary>
    public IReadOnlyList<DaemonRevisionState> Current { get; set; } = [];

    /// <summary>The newest last.</summary>
    public List<DaemonDeploymentState> Deployments { get; } = [];

    public DaemonDeploymentState Latest => Deployments[^1];
}
