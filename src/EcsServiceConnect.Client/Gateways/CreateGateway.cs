using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a gateway: one managed HTTPS entry point for the services of one or more clusters, so that no service needs
/// a load balancer of its own.
/// </summary>
/// <remarks>
/// <para>
/// The gateway is <c>ACTIVE</c> at once but has no load balancer yet: ECS creates the first when a service connects.
/// For that, associate the gateway with a cluster (<see cref="AssociateGatewayWithClusterRequest"/>), then set a
/// <see cref="GatewayConnector"/> on a service of that cluster.
/// </para>
/// <para>
/// A service connects only if its tasks use the network mode <c>awsvpc</c>, its subnets are in the gateway's VPC, and
/// the gateway has a subnet in each Availability Zone that the service uses. Services of Express Mode have gateways of
/// their own and cannot use this one.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateGateway.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateGatewayRequest : EcsRequest<CreateGatewayResponse>, ITaggableRequest
{
    /// <summary>
    /// Required. The name of the gateway: 1 to 255 letters, digits and hyphens, unique in the account and region. It
    /// cannot be changed later.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// Required. The ARN of the IAM role with which ECS creates and changes load balancers, listeners, target groups,
    /// security groups and certificates for you. It must trust <c>ecs.amazonaws.com</c>; the managed policy
    /// <c>AmazonECSInfrastructureRoleForGatewayHostSharedALB</c> has the permissions. The caller needs
    /// <c>iam:PassRole</c> for it.
    /// </summary>
    public required string InfrastructureRoleArn { get; init; }

    /// <summary>
    /// Makes a repeated request the same one. If a request with the same token was carried out before, the request does
    /// nothing and succeeds. Case-sensitive.
    /// </summary>
    /// <value>Null: the client makes one for the call and keeps it over its retries.</value>
    public string? ClientToken { get; init; }

    /// <summary>
    /// Whether the gateway is protected from <see cref="DeleteGatewayRequest"/> until
    /// <see cref="UpdateGatewayRequest"/> sets this to false.
    /// </summary>
    public bool? DeletionProtection { get; init; }

    /// <summary>Required. The kind of the gateway and its settings. The kind is fixed from then on.</summary>
    public required GatewayConfiguration Configuration { get; init; }

    /// <summary>Tags for the gateway: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// Whether the load balancers and other resources that ECS creates for the gateway get a copy of
    /// <see cref="Tags"/>.
    /// </summary>
    public PropagateGatewayTags PropagateTags { get; init; }
}

/// <summary>The gateway that <see cref="CreateGatewayRequest"/> created.</summary>
[EcsShape]
public sealed partial record CreateGatewayResponse : EcsResponse
{
    /// <summary>The full ARN of the new gateway. Other gateway requests accept it or the name.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    public string? Name { get; init; }

    /// <summary>The state of the gateway: <see cref="GatewayStatus.Active"/> right after creation.</summary>
    public GatewayStatus Status { get; init; }
}
