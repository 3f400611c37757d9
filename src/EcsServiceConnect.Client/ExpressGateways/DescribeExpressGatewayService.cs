using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Describes an Express Mode service: its status, its configurations, and the addresses under which it can be reached.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeExpressGatewayService.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeExpressGatewayServiceRequest : EcsRequest<DescribeExpressGatewayServiceResponse>
{
    /// <summary>Required. The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>What to include in the response in addition: <see cref="ExpressGatewayServiceInclude.Tags"/>.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<ExpressGatewayServiceInclude>? Include { get; init; }
}

/// <summary>The response to <see cref="DescribeExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The requested service.</summary>
    public EcsExpressGatewayService? Service { get; init; }
}
