using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// An endpoint that a service offers to its namespace: a named port of the task definition, the Cloud Map service made
/// for it, and the name and port that clients use.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectService
{
    /// <summary>
    /// Required. The <see cref="PortMapping.Name"/> of the port to offer, in whichever container of the task
    /// definition. A port mapping of exactly this name must exist, and its <see cref="PortMapping.AppProtocol"/>
    /// decides which protocol the proxy speaks.
    /// </summary>
    [ItemKey]
    public required string PortName { get; init; }

    /// <summary>
    /// The name of the Cloud Map service that is made for the endpoint. Unique in the namespace; at most 64 characters,
    /// lower-case letters, digits, underscores and hyphens, and no hyphen at the beginning. Clients do not connect by
    /// it; they use <see cref="ClientAliases"/>.
    /// </summary>
    /// <value>Null: the <see cref="PortName"/>.</value>
    [AbsentMeans(Member = nameof(PortName))]
    public string? DiscoveryName { get; init; }

    /// <summary>
    /// The name and port for clients: exactly one entry, because the service requires one and accepts at most one.
    /// </summary>
    public IReadOnlyList<ServiceConnectClientAlias>? ClientAliases { get; init; }

    /// <summary>
    /// The port that the proxy of this service's tasks listens on for requests from clients: 1025 to 65535. Set it to fix
    /// the port for security group rules, or to let traffic to the container's own port bypass the proxy.
    /// </summary>
    /// <value>
    /// Null: the container port with the network mode <c>awsvpc</c>, which Fargate always has; an ephemeral port with
    /// <c>bridge</c>.
    /// </value>
    [ValueRange(0, 65535)]
    public int? IngressPortOverride { get; init; }

    /// <summary>When the proxy ends an idle connection or times out a request.</summary>
    /// <value>Null: the defaults that <see cref="TimeoutConfiguration"/> states.</value>
    public TimeoutConfiguration? Timeout { get; init; }

    /// <summary>Encrypts the traffic between the proxies of the clients and of this endpoint.</summary>
    /// <value>Null: Service Connect does not encrypt the traffic.</value>
    public ServiceConnectTlsConfiguration? Tls { get; init; }
}
