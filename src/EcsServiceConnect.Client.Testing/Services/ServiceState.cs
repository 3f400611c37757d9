using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A service and its deployments.</summary>
internal sealed class ServiceState(string key, string name, string arn, ClusterState cluster, DateTimeOffset createdAt)
    : ITagged
{
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";
    public const string Inactive = "INACTIVE";

    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public ClusterState Cluster { get; } = cluster;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public string Status { get; set; } = Active;

    public int DesiredCount { get; set; }

    /// <summary>What the service is to be, in the form of the call that would create it anew.</summary>
    public required CreateServiceRequest Settings { get; set; }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    public int MaximumPercent => Settings.DeploymentConfiguration?.MaximumPercent ?? 200;

    public int MinimumHealthyPercent => Settings.DeploymentConfiguration?.MinimumHealthyPercent ?? 100;

    /// <summary>The newest first; that is the primary one. Older ones go when their last task has stopped.</summary>
    public List<DeploymentState> Deployments { get; } = [];

    public string? EndedAs => Status == Inactive ? "inactive" : null;

    public DeploymentState Primary => Deployments[0];

    public ServiceEvents Events { get; } = new();

    /// <summary>The moment before which no steady state is reported, counted from the last change.</summary>
    public DateTimeOffset SettlesAt { get; set; }

    public bool IsSteady { get; set; }

    public IEnumerable<TaskState> Tasks => Deployments.SelectMany(static deployment => deployment.Tasks);
}
