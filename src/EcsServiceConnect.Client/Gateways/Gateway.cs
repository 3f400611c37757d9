using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A managed HTTPS entry point that services of one or more clusters share. ECS creates and runs the load balancers
/// behind it.
/// </summary>
/// <remarks>
/// <para>
/// The states of a gateway and of its routes are independent: a gateway can be <c>ACTIVE</c> while a route could not be
/// set up, and a route can be <c>ACTIVE</c> while the tasks behind it are unhealthy.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Gateway.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Gateway
{
    /// <summary>The full ARN of the gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    public string? Name { get; init; }

    /// <summary>The state of the gateway. After a change this member shows whether it has been applied.</summary>
    public GatewayStatus Status { get; init; }

    /// <summary>An explanation of the state, such as how far a change has come.</summary>
    /// <value>Null where there is nothing to explain.</value>
    public string? StatusReason { get; init; }

    /// <summary>
    /// The resources that the last change could not be applied to, each with its errors: at most 200.
    /// </summary>
    /// <value>Empty unless the last change failed.</value>
    public IReadOnlyList<GatewayResourceFailure> Failures { get; init; } = [];

    /// <summary>The ARN of the IAM role with which ECS creates and changes the resources of the gateway.</summary>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>Whether the gateway is protected from deletion.</summary>
    public bool? DeletionProtection { get; init; }

    /// <summary>The present settings, by the kind of gateway.</summary>
    public DescribeGatewayConfiguration? Configuration { get; init; }

    /// <summary>
    /// Whether the gateway is reachable from the internet (<c>PUBLIC</c>) or only from private networks
    /// (<c>PRIVATE</c>). It follows from the scheme that the gateway was created with and never changes. Connectors of
    /// services choose gateways by it: see <see cref="GatewayConnectorFilters"/>.
    /// </summary>
    public AccessType AccessType { get; init; }

    /// <summary>Whether the resources that ECS creates for the gateway get a copy of its tags.</summary>
    public PropagateGatewayTags PropagateTags { get; init; }

    /// <summary>The tags of the gateway, at most 50.</summary>
    /// <value>Empty if it has none.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>When the gateway was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the gateway was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
