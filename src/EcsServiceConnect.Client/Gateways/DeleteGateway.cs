using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes a gateway with what ECS made for it.</summary>
/// <remarks>
/// <para>Its deletion protection must be off, and no cluster may be associated with it.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteGateway.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteGatewayRequest : EcsRequest<DeleteGatewayResponse>
{
    /// <summary>Required. The gateway, by full ARN.</summary>
    public required string Gateway { get; init; }
}

/// <summary>The answer to <see cref="DeleteGatewayRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteGatewayResponse : EcsResponse
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
}
