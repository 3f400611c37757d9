using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes a gateway. Afterwards it is unknown to the service.</summary>
/// <remarks>
/// <para>
/// Deletion protection must be off, and every association of the gateway with a cluster must have ended: an association
/// that is <c>ACTIVE</c> or <c>DISASSOCIATING</c> makes the request fail. See
/// <see cref="DisassociateGatewayFromClusterRequest"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteGateway.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteGatewayRequest : EcsRequest<DeleteGatewayResponse>
{
    /// <summary>Required. The gateway, by name or full ARN.</summary>
    public required string Gateway { get; init; }
}

/// <summary>The response to <see cref="DeleteGatewayRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteGatewayResponse : EcsResponse
{
    /// <summary>The full ARN of the deleted gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the deleted gateway.</summary>
    public string? Name { get; init; }

    /// <summary>The state of the gateway: <see cref="GatewayStatus.Deleted"/>.</summary>
    public GatewayStatus Status { get; init; }
}
