using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a gateway: a way in for traffic that the services of several clusters share, made and kept by ECS.
/// </summary>
/// <remarks>
/// <para>
/// The gateway takes traffic once it is associated with a cluster and a service there has a connector to it.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateGateway.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateGatewayRequest : EcsRequest<CreateGatewayResponse>
{
    /// <summary>Required. The name of the gateway, unique in the account and region.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Required. The ARN of the IAM role with which ECS makes and changes load balancers, listeners and security
    /// groups for you.
    /// </summary>
    public required string InfrastructureRoleArn { get; init; }

    /// <summary>A text of up to 64 ASCII characters that makes a repeated call the same one.</summary>
    /// <value>Null: the client makes one per call, and keeps it over its retries.</value>
    public string? ClientToken { get; init; }

    /// <summary>True to refuse to delete the gateway until this is switched off.</summary>
    /// <value>Null: left to the service.</value>
    public bool? DeletionProtection { get; init; }

    /// <summary>Required. What the gateway consists of.</summary>
    public required GatewayConfiguration Configuration { get; init; }

    /// <summary>Tags for the gateway: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Whether what ECS makes for the gateway gets its tags.</summary>
    /// <value>Absent: left to the service.</value>
    public PropagateGatewayTags PropagateTags { get; init; }
}

/// <summary>The answer to <see cref="CreateGatewayRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateGatewayResponse : EcsResponse
{
    /// <summary>The full ARN of the new gateway.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Name { get; init; }

    /// <summary>How far the gateway is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayStatus Status { get; init; }
}
