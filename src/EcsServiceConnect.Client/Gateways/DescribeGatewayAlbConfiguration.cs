using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The configuration of a gateway of Application Load Balancers that tell services apart by host name, as it is now.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayAlbConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record DescribeGatewayAlbConfiguration
{
    /// <summary>The subnets and the security group.</summary>
    /// <value>Null where the service does not tell.</value>
    public GatewayElbNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>Whether the gateway is reachable from the internet or from the VPC only.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayElbScheme Scheme { get; init; }

    /// <summary>Where the access logs go.</summary>
    /// <value>Null where none are written.</value>
    public GatewayElbAccessLogConfiguration? AccessLogs { get; init; }

    /// <summary>The ARN of the web access control list of AWS WAF that requests are held against.</summary>
    /// <value>Null where there is none.</value>
    [WireName("webACLArn")]
    public string? WebAclArn { get; init; }

    /// <summary>The port that the gateway listens on.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? Port { get; init; }

    /// <summary>Whether clients speak HTTP or HTTPS to the gateway.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayAlbProtocol Protocol { get; init; }

    /// <summary>The most load balancers that ECS may make for the gateway.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? MaxAlbCount { get; init; }

    /// <summary>How many load balancers the gateway has now.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? CurrentAlbCount { get; init; }

    /// <summary>What the load balancers do with requests that servers may read in different ways.</summary>
    /// <value>Absent where the service does not tell.</value>
    public GatewayAlbDesyncMitigationMode HttpDesync { get; init; }

    /// <summary>What makes a request test traffic.</summary>
    /// <value>Null where there is no such rule.</value>
    public GatewayAlbTestTrafficRules? TestTrafficRules { get; init; }
}
