using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Changes a gateway; what is left out stays as it is.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGateway.html
/// </remarks>
[EcsOperation]
public sealed partial record UpdateGatewayRequest : EcsRequest<UpdateGatewayResponse>
{
    /// <summary>Required. The gateway, by full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>The ARN of the IAM role with which ECS makes and changes the gateway's resources.</summary>
    /// <value>Null: unchanged.</value>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>True to refuse to delete the gateway until this is switched off, false to allow it.</summary>
    /// <value>Null: unchanged.</value>
    public bool? DeletionProtection { get; init; }

    /// <summary>What is to change of what the gateway consists of.</summary>
    /// <value>Null: unchanged.</value>
    public UpdateGatewayConfiguration? Configuration { get; init; }

    /// <summary>Whether what ECS makes for the gateway gets its tags.</summary>
    /// <value>Absent: unchanged.</value>
    public PropagateGatewayTags PropagateTags { get; init; }
}

/// <summary>The answer to <see cref="UpdateGatewayRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateGatewayResponse : EcsResponse
{
    /// <summary>The full ARN of the gateway.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Name { get; init; }

    /// <summary>How far the gateway is: see <see cref="Gateway.Failures"/> when a change failed.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayStatus Status { get; init; }
}
