using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What is to change of a gateway of Application Load Balancers. Scheme, port, protocol and subnets are fixed.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGatewayAlbConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record UpdateGatewayAlbConfiguration
{
    /// <summary>The security group.</summary>
    /// <value>Null: unchanged.</value>
    public UpdateGatewayNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The most load balancers that ECS may make for the gateway as the number of its routes grows.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public int? MaxAlbCount { get; init; }

    /// <summary>The ARN of a web access control list of AWS WAF that requests are held against.</summary>
    /// <value>Null: unchanged.</value>
    [WireName("webACLArn")]
    public string? WebAclArn { get; init; }

    /// <summary>Where the access logs go.</summary>
    /// <value>Null: unchanged.</value>
    public GatewayElbAccessLogConfiguration? AccessLogs { get; init; }

    /// <summary>What the load balancers do with requests that servers may read in different ways.</summary>
    /// <value>Absent: unchanged.</value>
    public GatewayAlbDesyncMitigationMode HttpDesync { get; init; }

    /// <summary>What makes a request test traffic.</summary>
    /// <value>Null: unchanged.</value>
    public GatewayAlbTestTrafficRules? TestTrafficRules { get; init; }
}
