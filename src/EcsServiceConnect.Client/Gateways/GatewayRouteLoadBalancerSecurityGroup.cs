using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A security group of a gateway's load balancer, with the rules in it that belong to one route.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteLoadBalancerSecurityGroup.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayRouteLoadBalancerSecurityGroup
{
    /// <summary>The ARN of the security group.</summary>
    public string? Arn { get; init; }

    /// <summary>The ARNs of the security group rules.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<string> RuleArns { get; init; } = [];
}
