using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A cluster with its services and tasks.</summary>
public sealed record ClusterSnapshot
{
    internal ClusterSnapshot()
    {
    }

    /// <summary>The cluster as <c>DescribeClusters</c> would return it, with everything that can be included.</summary>
    public required Cluster Cluster { get; init; }

    /// <summary>
    /// The services as <c>DescribeServices</c> would return them, with tags, in the order of their creation and with any status.
    /// </summary>
    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>
    /// The tasks as <c>DescribeTasks</c> would return them, with tags, in the order of their start; stopped ones for an hour.
    /// </summary>
    public required IReadOnlyList<EcsTask> Tasks { get; init; }

    /// <summary>Gets a service by its name.</summary>
    /// <param name="name">The name, not the ARN.</param>
    /// <returns>The service.</returns>
    /// <exception cref="KeyNotFoundException">There is no service of this name; the message lists the names.</exception>
    public Service GetService(string name) => NameResolver.Resolve(Services, static service => service.ServiceName, name, "service");

    /// <summary>Shows the name and the numbers of services and tasks.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Cluster.ClusterName}: {Services.Count} services, {Tasks.Count} tasks";
}
