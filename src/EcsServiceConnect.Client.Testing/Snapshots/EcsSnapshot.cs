using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>All that an in-memory ECS holds at one moment, to assert on. It does not change any more.</summary>
public sealed record EcsSnapshot
{
    internal EcsSnapshot()
    {
    }

    /// <summary>The moment, by the ECS's clock.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The clusters in the order of their creation; deleted ones with the status <c>INACTIVE</c>.</summary>
    public required IReadOnlyList<ClusterSnapshot> Clusters { get; init; }

    /// <summary>The task definitions by family and revision, of any status.</summary>
    public required IReadOnlyList<TaskDefinition> TaskDefinitions { get; init; }

    /// <summary>The namespaces of Service Connect, by name.</summary>
    public required IReadOnlyList<NamespaceSnapshot> Namespaces { get; init; }

    /// <summary>The cluster of a name.</summary>
    /// <param name="name">The name, not the ARN.</param>
    /// <returns>What the cluster holds.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message says which there are.</exception>
    public ClusterSnapshot GetCluster(string name) => NameResolver.Resolve(Clusters, static cluster => cluster.Cluster.ClusterName, name, "cluster");

    /// <summary>The namespace of a name.</summary>
    /// <param name="name">The name, not the ARN.</param>
    /// <returns>What the namespace holds.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message says which there are.</exception>
    public NamespaceSnapshot GetNamespace(string name) => NameResolver.Resolve(Namespaces, static place => place.Name, name, "namespace");

    /// <summary>Says how much there is.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        $"{Clusters.Count} clusters, {Clusters.Sum(static cluster => cluster.Services.Count)} services, "
        + $"{Clusters.Sum(static cluster => cluster.Tasks.Count)} tasks, {TaskDefinitions.Count} task definitions, "
        + $"{Namespaces.Count} namespaces";
}
