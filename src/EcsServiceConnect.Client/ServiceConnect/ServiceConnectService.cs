using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// An endpoint that a service offers to its namespace: a named port of the task definition, the Cloud Map service made
/// for it, and the name and port that clients use.
/// </summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectService
{
    /// <summary>
    /// The <see cref="PortMapping.Name"/> of the port in the task definition to offer, in whichever of its containers.
    /// Required, and a port mapping of exactly this name must exist. That mapping's
    /// <see cref="PortMapping.AppProtocol"/> decides which protocol the proxy speaks.
    /// </summary>
    public required string PortName { get; init; }

    /// <summary>
    /// The name of the Cloud Map service that is made for the endpoint. Unique in the namespace; at most 64 characters,
    /// lower-case letters, digits, underscores and hyphens, and no hyphen at the beginning.
    /// </summary>
    /// <value>The service's default is <see cref="PortName"/>.</value>
    public string? DiscoveryName { get; init; }

    /// <summary>
    /// The name and port for clients: exactly one entry, since the service asks for at least one and accepts no more.
    /// </summary>
    public IReadOnlyList<ServiceConnectClientAlias>? ClientAliases { get; init; }

    /// <summary>
    /// The port that the proxy of this service's tasks listens on for requests from clients: 0 to 65535. Give one to
    /// fix the port for security group rules, or to let traffic to the container's own port pass the proxy by.
    /// </summary>
    /// <value>
    /// The service's default is the container port with network mode <c>awsvpc</c>, which Fargate always has, and an
    /// ephemeral port with <c>bridge</c>.
    /// </value>
    public int? IngressPortOverride { get; init; }

    /// <summary>When the proxy gives up on an idle connection or on a request.</summary>
    /// <value>The default is null: the proxy's defaults, see <see cref="TimeoutConfiguration"/>.</value>
    public TimeoutConfiguration? Timeout { get; init; }

    /// <summary>Encrypts the traffic between the proxies of the clients and of this endpoint.</summary>
    /// <value>The default is null: the traffic is not encrypted by Service Connect.</value>
    public ServiceConnectTlsConfiguration? Tls { get; init; }
}
