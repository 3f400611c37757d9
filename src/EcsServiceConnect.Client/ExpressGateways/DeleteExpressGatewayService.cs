using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes an Express Mode service with what ECS made for it alone.</summary>
/// <remarks>
/// <para>A load balancer that other services share stays for them.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteExpressGatewayService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteExpressGatewayServiceRequest : EcsRequest<DeleteExpressGatewayServiceResponse>
{
    /// <summary>Required. The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }
}

/// <summary>The answer to <see cref="DeleteExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The service, which is draining now.</summary>
    /// <value>Null if the service does not tell.</value>
    public EcsExpressGatewayService? Service { get; init; }
}
