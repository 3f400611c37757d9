using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A way in for traffic that the services of several clusters share: load balancers that ECS makes and keeps.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Gateway.html</remarks>
[EcsShape]
public sealed partial record Gateway
{
    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Name { get; init; }

    /// <summary>How far the gateway is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayStatus Status { get; init; }

    /// <summary>Why the gateway is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>The resources that could not be made or changed, with the errors.</summary>
    /// <value>Empty if all went well.</value>
    public IReadOnlyList<GatewayResourceFailure> Failures { get; init; } = [];

    /// <summary>The ARN of the IAM role with which ECS makes and changes the gateway's resources.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>Whether a call that deletes the gateway is refused.</summary>
    /// <value>Null where the service does not tell.</value>
    public bool? DeletionProtection { get; init; }

    /// <summary>What the gateway consists of.</summary>
    /// <value>Null where the service does not tell.</value>
    public DescribeGatewayConfiguration? Configuration { get; init; }

    /// <summary>Whether the gateway is reachable from the internet or from the VPC only.</summary>
    /// <value>Absent where the service does not tell.</value>
    public AccessType AccessType { get; init; }

    /// <summary>Whether what ECS makes for the gateway gets its tags.</summary>
    /// <value>Absent where the service does not tell.</value>
    public PropagateGatewayTags PropagateTags { get; init; }

    /// <summary>The tags of the gateway, at most 50.</summary>
    /// <value>Empty if it has none.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>When the gateway was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the gateway was last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
