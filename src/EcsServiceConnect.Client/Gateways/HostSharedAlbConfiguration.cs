using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The settings of a new gateway that consists of Application Load Balancers. The services share them and each has a
/// host name of its own.
/// </summary>
/// <remarks>
/// <para>
/// The settings hold for every service that connects. Scheme, port, protocol, subnets and IP address type are fixed
/// once the gateway exists; <see cref="UpdateGatewayAlbConfiguration"/> changes the others.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostSharedAlbConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record HostSharedAlbConfiguration
{
    /// <summary>The subnets, the kind of IP addresses and the inbound security group of the load balancers.</summary>
    /// <value>
    /// Null: the subnets of the default VPC, IPv4 and IPv6 addresses, and inbound rules that ECS manages.
    /// </value>
    public GatewayElbNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// Whether the gateway is reachable from the internet or only from the VPC. It cannot be changed later.
    /// </summary>
    /// <value>Absent: <see cref="GatewayElbScheme.InternetFacing"/>.</value>
    public GatewayElbScheme Scheme { get; init; }

    /// <summary>The ARN of an AWS WAF web ACL that filters requests before they reach a service.</summary>
    /// <value>Null: no filter.</value>
    [WireName("webACLArn")]
    public string? WebAclArn { get; init; }

    /// <summary>Where the load balancers write their access logs.</summary>
    /// <value>Null: no access logs are written.</value>
    public GatewayElbAccessLogConfiguration? AccessLogs { get; init; }

    /// <summary>The port that the load balancers listen on. Only 443 is supported.</summary>
    /// <value>Null: 443.</value>
    public int? Port { get; init; }

    /// <summary>
    /// The protocol between clients and the gateway. Only <see cref="GatewayAlbProtocol.Https"/> is supported.
    /// </summary>
    /// <value>Absent: <see cref="GatewayAlbProtocol.Https"/>.</value>
    public GatewayAlbProtocol Protocol { get; init; }

    /// <summary>
    /// The highest number of load balancers that ECS may create for the gateway. It adds them as the number of routes
    /// grows, and each one is billed.
    /// </summary>
    /// <value>Null: 10.</value>
    [ValueRange(1, int.MaxValue)]
    public int? MaxAlbCount { get; init; }

    /// <summary>How the load balancers treat requests that may be request smuggling.</summary>
    /// <value>Absent: <see cref="GatewayAlbDesyncMitigationMode.Defensive"/>.</value>
    public GatewayAlbDesyncMitigationMode HttpDesync { get; init; }

    /// <summary>
    /// Which requests count as test traffic and reach the new revision of a service first, while a blue/green, linear
    /// or canary deployment is tested.
    /// </summary>
    /// <value>Null: no rule is set.</value>
    public GatewayAlbTestTrafficRules? TestTrafficRules { get; init; }
}
