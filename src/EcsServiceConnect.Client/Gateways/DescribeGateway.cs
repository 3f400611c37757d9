using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests one gateway: its state, its configuration, and what went wrong in its last change.</summary>
/// <remarks>
/// <para>
/// <see cref="DescribeGatewayResourcesRequest"/> returns the load balancers behind it,
/// <see cref="ListGatewayRoutesRequest"/> the services that use it.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGateway.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeGatewayRequest : EcsRequest<DescribeGatewayResponse>
{
    /// <summary>Required. The gateway, by name or full ARN.</summary>
    public required string Gateway { get; init; }
}

/// <summary>The response to <see cref="DescribeGatewayRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeGatewayResponse : EcsResponse
{
    /// <summary>The requested gateway.</summary>
    public Gateway? Gateway { get; init; }
}
