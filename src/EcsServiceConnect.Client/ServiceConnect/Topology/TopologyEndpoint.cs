using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>An endpoint that a service exposes to a namespace.</summary>
public sealed record TopologyEndpoint
{
    /// <summary>The name of the service that exposes the endpoint.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The name of the cluster that the service runs in.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The name of the endpoint in Cloud Map, unique in the namespace. Clients do not connect by it.</summary>
    public required string DiscoveryName { get; init; }

    /// <summary>The name of the port in the task definition.</summary>
    /// <value>Null where ECS returns nothing about the endpoint but its discovery name.</value>
    public string? PortName { get; init; }

    /// <summary>The names and ports that clients connect to; the API allows one for each endpoint.</summary>
    /// <value>
    /// Empty where none is known: an endpoint without an alias of its own is reached as <c>discoveryName.namespace</c>,
    /// and the namespace's name is unknown where ECS returned only its ARN.
    /// </value>
    public IReadOnlyList<ServiceConnectAddress> Addresses { get; init; } = [];

    /// <summary>The port that the application listens on in its container.</summary>
    /// <value>Null where the task definition could not be read or has no single port of that name.</value>
    public int? ContainerPort { get; init; }

    /// <summary>The protocol whose requests the proxy distinguishes.</summary>
    /// <value>Absent for plain TCP, and where the task definition could not be read.</value>
    public ApplicationProtocol AppProtocol { get; init; }

    /// <summary>Whether the proxies encrypt the traffic between them.</summary>
    public bool UsesTls { get; init; }

    /// <summary>
    /// The time at which the deployment that introduced the endpoint was created. Where <see cref="IsCreatedAtExact"/> is
    /// false, the endpoint existed by then and may be older.
    /// </summary>
    /// <value>Null where no deployment of the service has a time.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>
    /// Whether <see cref="CreatedAt"/> is certain. It is for an endpoint that was created with its service, and for one
    /// whose first deployment was found in the history, which is read where it matters to some task.
    /// </summary>
    public bool IsCreatedAtExact { get; init; }

    /// <summary>Returns what clients connect to, or the discovery name where that is not known.</summary>
    /// <returns>A short text, such as <c>orders:80</c>.</returns>
    public override string ToString() => Addresses.Count > 0 ? string.Join(", ", Addresses) : DiscoveryName;
}
