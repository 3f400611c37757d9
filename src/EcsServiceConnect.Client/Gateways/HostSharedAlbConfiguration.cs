using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The configuration of a gateway of Application Load Balancers that services share and that tell them apart by host
/// name.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostSharedAlbConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record HostSharedAlbConfiguration
{
    /// <summary>The subnets and the security group.</summary>
    /// <value>Null: left to the service.</value>
    public GatewayElbNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// Whether the gateway is reachable from the internet or from the VPC only. It cannot be changed later.
    /// </summary>
    /// <value>Absent: left to the service.</value>
    public GatewayElbScheme Scheme { get; init; }

    /// <summary>The ARN of a web access control list of AWS WAF that requests are held against.</summary>
    /// <value>Null: none.</value>
    [WireName("webACLArn")]
    public string? WebAclArn { get; init; }

    /// <summary>Where the access logs go.</summary>
    /// <value>Null: none are written.</value>
    public GatewayElbAccessLogConfiguration? AccessLogs { get; init; }

    /// <summary>The port that the gateway listens on. It cannot be changed later.</summary>
    /// <value>Null: left to the service.</value>
    public int? Port { get; init; }

    /// <summary>Whether clients speak HTTP or HTTPS to the gateway. It cannot be changed later.</summary>
    /// <value>Absent: left to the service.</value>
    public GatewayAlbProtocol Protocol { get; init; }

    /// <summary>
    /// The most load balancers that ECS may make for the gateway as the number of its routes grows.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public int? MaxAlbCount { get; init; }

    /// <summary>What the load balancers do with requests that servers may read in different ways.</summary>
    /// <value>Absent: left to the service.</value>
    public GatewayAlbDesyncMitigationMode HttpDesync { get; init; }

    /// <summary>What makes a request test traffic.</summary>
    /// <value>Null: there is no such rule.</value>
    public GatewayAlbTestTrafficRules? TestTrafficRules { get; init; }
}
