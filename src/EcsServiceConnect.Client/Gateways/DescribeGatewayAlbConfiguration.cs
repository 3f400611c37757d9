using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The present settings of a gateway that consists of shared Application Load Balancers and distinguishes services by
/// host name.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="HostSharedAlbConfiguration"/> sets them, <see cref="UpdateGatewayAlbConfiguration"/> changes them.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeGatewayAlbConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record DescribeGatewayAlbConfiguration
{
    /// <summary>The subnets, the kind of IP addresses and the inbound security group of the load balancers.</summary>
    public GatewayElbNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>Whether the gateway is reachable from the internet or only from the VPC.</summary>
    public GatewayElbScheme Scheme { get; init; }

    /// <summary>Where the load balancers write their access logs.</summary>
    /// <value>Null where none are written.</value>
    public GatewayElbAccessLogConfiguration? AccessLogs { get; init; }

    /// <summary>The ARN of the AWS WAF web ACL that filters requests before they reach a service.</summary>
    /// <value>Null where there is none.</value>
    [WireName("webACLArn")]
    public string? WebAclArn { get; init; }

    /// <summary>The port that the load balancers listen on: 443.</summary>
    public int? Port { get; init; }

    /// <summary>The protocol between clients and the gateway: <see cref="GatewayAlbProtocol.Https"/>.</summary>
    public GatewayAlbProtocol Protocol { get; init; }

    /// <summary>The highest number of load balancers that ECS may create for the gateway.</summary>
    public int? MaxAlbCount { get; init; }

    /// <summary>
    /// The number of load balancers that the gateway has now. None exists until the first service connects.
    /// </summary>
    public int? CurrentAlbCount { get; init; }

    /// <summary>How the load balancers treat requests that may be request smuggling.</summary>
    public GatewayAlbDesyncMitigationMode HttpDesync { get; init; }

    /// <summary>Which requests count as test traffic and reach the new revision of a service first.</summary>
    /// <value>Null where no rule is set.</value>
    public GatewayAlbTestTrafficRules? TestTrafficRules { get; init; }
}
