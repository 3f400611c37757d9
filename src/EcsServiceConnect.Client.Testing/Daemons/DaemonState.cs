using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A daemon, its current revisions and its deployments.</summary>
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

    /// <summary>Null: a deleted daemon is not found.</summary>
    public string? TerminalState => null;

    /// <summary>The current revisions, the newest last: more than one while a deployment is in progress.</summary>
    public IReadOnlyList<DaemonRevisionState> Current { get; set; } = [];

    /// <summary>The deployments, the newest last.</summary>
    public List<DaemonDeploymentState> Deployments { get; } = [];

    public DaemonDeploymentState Latest => Deployments[^1];
}
