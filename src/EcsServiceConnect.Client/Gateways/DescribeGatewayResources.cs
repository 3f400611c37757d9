using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Requests the load balancers that ECS created for a gateway, and for the routes on each, page by page.
/// </summary>
/// <remarks>
/// <para>
/// The response has ARNs and ids only. For the state of a load balancer, listener, security group or certificate use
/// the AWS service that it belongs to. A page has no list to walk: each has a part of the same
/// <see cref="GatewayResources"/>, so request the pages in turn with the token.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayResources.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeGatewayResourcesRequest : PagedEcsRequest<DescribeGatewayResourcesResponse>
{
    /// <summary>Required. The gateway, by name or full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>
    /// How many resources a page holds at most: up to 20. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: 10.</value>
    [ValueRange(1, 20)]
    public int? MaxResults { get; init; }
}

/// <summary>One page of the response to <see cref="DescribeGatewayResourcesRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeGatewayResourcesResponse : PagedEcsResponse
{
    /// <summary>The resources on this page.</summary>
    /// <value>Null if the gateway has none, as before the first service connects.</value>
    public GatewayResources? GatewayResources { get; init; }
}
