using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The settings to change of a gateway that consists of Application Load Balancers.</summary>
/// <remarks>
/// <para>Scheme, port, protocol, subnets and IP address type cannot be changed: create another gateway for that.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGatewayAlbConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record UpdateGatewayAlbConfiguration
{
    /// <summary>The inbound security group to use from now on.</summary>
    /// <value>Null: unchanged.</value>
    public UpdateGatewayNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The highest number of load balancers that ECS may create for the gateway. It adds them as the number of routes
    /// grows.
    /// </summary>
    /// <value>Null: unchanged.</value>
    [ValueRange(1, int.MaxValue)]
    public int? MaxAlbCount { get; init; }

    /// <summary>The ARN of the AWS WAF web ACL that filters requests before they reach a service.</summary>
    /// <value>Null: unchanged.</value>
    [WireName("webACLArn")]
    public string? WebAclArn { get; init; }

    /// <summary>Where the load balancers write their access logs.</summary>
    /// <value>Null: unchanged.</value>
    public GatewayElbAccessLogConfiguration? AccessLogs { get; init; }

    /// <summary>How the load balancers treat requests that may be request smuggling.</summary>
    /// <value>Absent: unchanged.</value>
    public GatewayAlbDesyncMitigationMode HttpDesync { get; init; }

    /// <summary>Which requests count as test traffic and reach the new revision of a service first.</summary>
    /// <value>Null: unchanged.</value>
    public GatewayAlbTestTrafficRules? TestTrafficRules { get; init; }
}
