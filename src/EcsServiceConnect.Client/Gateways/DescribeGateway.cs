using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all that is known of a gateway.</summary>
/// <remarks>
/// <para><see cref="DescribeGatewayResourcesRequest"/> asks for the load balancers behind it.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGateway.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeGatewayRequest : EcsRequest<DescribeGatewayResponse>
{
    /// <summary>Required. The gateway, by full ARN.</summary>
    public required string Gateway { get; init; }
}

/// <summary>The answer to <see cref="DescribeGatewayRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeGatewayResponse : EcsResponse
{
    /// <summary>The gateway that was asked for.</summary>
    /// <value>Null if the service does not tell.</value>
    public Gateway? Gateway { get; init; }
}
