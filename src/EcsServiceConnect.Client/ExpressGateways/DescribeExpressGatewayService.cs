using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all that is known of an Express Mode service, its address among it.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeExpressGatewayService.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeExpressGatewayServiceRequest : EcsRequest<DescribeExpressGatewayServiceResponse>
{
    /// <summary>Required. The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>What to include beyond the usual.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<ExpressGatewayServiceInclude>? Include { get; init; }
}

/// <summary>The answer to <see cref="DescribeExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The service that was asked for.</summary>
    /// <value>Null if the service does not tell.</value>
    public EcsExpressGatewayService? Service { get; init; }
}
