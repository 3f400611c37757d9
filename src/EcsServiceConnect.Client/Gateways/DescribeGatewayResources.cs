using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the resources that ECS made for a gateway, page by page.</summary>
/// <remarks>
/// <para>An answer has no list of its own to walk: each page has a part of <see cref="GatewayResources"/>.</para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayResources.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeGatewayResourcesRequest : PagedEcsRequest<DescribeGatewayResourcesResponse>
{
    /// <summary>Required. The gateway, by full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>
    /// How many resources a page holds at most. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public int? MaxResults { get; init; }
}

/// <summary>One page of the answer to <see cref="DescribeGatewayResourcesRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeGatewayResourcesResponse : PagedEcsResponse
{
    /// <summary>The resources on this page.</summary>
    /// <value>Null if there are none.</value>
    public GatewayResources? GatewayResources { get; init; }
}
