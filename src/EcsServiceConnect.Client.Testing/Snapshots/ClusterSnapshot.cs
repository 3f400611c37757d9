using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A cluster and what it holds.</summary>
public sealed record ClusterSnapshot
{
    internal ClusterSnapshot()
    {
    }

    /// <summary>The cluster as <c>DescribeClusters</c> would answer it, with all that can be included.</summary>
    public required Cluster Cluster { get; init; }

    /// <summary>
    /// The services as <c>DescribeServices</c> would answer them, tags included, in the order of their creation and of any status.
    /// </summary>
    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>
    /// The tasks as <c>DescribeTasks</c> would answer them, tags included, in the order of their start; stopped ones for an hour.
    /// </summary>
    public required IReadOnlyList<EcsTask> Tasks { get; init; }

    /// <summary>The service of a name.</summary>
    /// <param name="name">The name, not the ARN.</param>
    /// <returns>The service.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message says which there are.</exception>
    public Service GetService(string name) => NameResolver.Resolve(Services, static service => service.ServiceName, name, "service");

    /// <summary>Says how much there is.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Cluster.ClusterName}: {Services.Count} services, {Tasks.Count} tasks";
}
