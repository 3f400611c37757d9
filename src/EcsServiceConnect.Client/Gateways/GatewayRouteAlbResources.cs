using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What of one Application Load Balancer serves a route.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteAlbResources.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayRouteAlbResources
{
    /// <summary>The ARN of the certificate in Certificate Manager.</summary>
    /// <value>Null where there is none.</value>
    public string? AcmCertificateArn { get; init; }

    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until there is one.</value>
    public string? LoadBalancerArn { get; init; }

    /// <summary>The ARN of its listener.</summary>
    /// <value>Null until there is one.</value>
    public string? ListenerArn { get; init; }

    /// <summary>The ARN of the listener rule for production traffic.</summary>
    /// <value>Null until there is one.</value>
    public string? ListenerRuleArn { get; init; }

    /// <summary>The ARNs of the listener rules for test traffic.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<string> TestListenerRuleArns { get; init; } = [];

    /// <summary>The security groups of the load balancer, with the rules in them that are for this route.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<GatewayRouteLoadBalancerSecurityGroup> LoadBalancerSecurityGroups { get; init; } = [];

    /// <summary>The ARN of the security group of the service's tasks.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceSecurityGroupArn { get; init; }
}
