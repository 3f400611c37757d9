using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Deletes an Express Mode service together with what ECS made for it: target groups, security groups, scaling, and the
/// load balancer where no other service uses it.
/// </summary>
/// <remarks>
/// <para>
/// The service becomes <see cref="ExpressGatewayServiceStatusCode.Draining"/>: its tasks finish their requests and
/// accept no new ones. The response does not wait for this, and it cannot be undone.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteExpressGatewayService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteExpressGatewayServiceRequest : EcsRequest<DeleteExpressGatewayServiceResponse>
{
    /// <summary>Required. The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }
}

/// <summary>The response to <see cref="DeleteExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The service, now <see cref="ExpressGatewayServiceStatusCode.Draining"/>.</summary>
    public EcsExpressGatewayService? Service { get; init; }
}
