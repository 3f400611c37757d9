using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Everything in an in-memory ECS at one point in time, for assertions. It does not change.</summary>
public sealed record EcsSnapshot
{
    internal EcsSnapshot()
    {
    }

    /// <summary>The time of the snapshot, by the ECS's clock.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The clusters in the order of their creation; deleted ones with the status <c>INACTIVE</c>.</summary>
    public required IReadOnlyList<ClusterSnapshot> Clusters { get; init; }

    /// <summary>The task definitions by family and revision, with any status.</summary>
    public required IReadOnlyList<TaskDefinition> TaskDefinitions { get; init; }

    /// <summary>The namespaces of Service Connect, by name.</summary>
    public required IReadOnlyList<NamespaceSnapshot> Namespaces { get; init; }

    /// <summary>Gets a cluster by its name.</summary>
    /// <param name="name">The name, not the ARN.</param>
    /// <returns>The cluster with its services and tasks.</returns>
    /// <exception cref="KeyNotFoundException">There is no cluster of this name; the message lists the names.</exception>
    public ClusterSnapshot GetCluster(string name) => NameResolver.Resolve(Clusters, static cluster => cluster.Cluster.ClusterName, name, "cluster");

    /// <summary>Gets a namespace by its name.</summary>
    /// <param name="name">The name, not the ARN.</param>
    /// <returns>The namespace with its endpoints.</returns>
    /// <exception cref="KeyNotFoundException">There is no namespace of this name; the message lists the names.</exception>
    public NamespaceSnapshot GetNamespace(string name) => NameResolver.Resolve(Namespaces, static item => item.Name, name, "namespace");

    /// <summary>Shows the numbers of clusters, services, tasks, task definitions and namespaces.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        $"{Clusters.Count} clusters, {Clusters.Sum(static cluster => cluster.Services.Count)} services, "
        + $"{Clusters.Sum(static cluster => cluster.Tasks.Count)} tasks, {TaskDefinitions.Count} task definitions, "
        + $"{Namespaces.Count} namespaces";
}
