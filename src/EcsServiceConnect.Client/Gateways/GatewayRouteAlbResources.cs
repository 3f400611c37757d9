using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The parts of one Application Load Balancer that serve a route.</summary>
/// <remarks>
/// <para>Do not change these resources outside ECS: it does not put such changes right.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayRouteAlbResources.html</para>
/// </remarks>
[EcsShape]
public sealed partial record GatewayRouteAlbResources
{
    /// <summary>The ARN of the certificate in AWS Certificate Manager that the listener uses for the route.</summary>
    /// <value>Null until it is created.</value>
    public string? AcmCertificateArn { get; init; }

    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until it is created.</value>
    public string? LoadBalancerArn { get; init; }

    /// <summary>The ARN of the load balancer's listener.</summary>
    /// <value>Null until it is created.</value>
    public string? ListenerArn { get; init; }

    /// <summary>The ARN of the listener rule for production traffic.</summary>
    /// <value>Null until it is created.</value>
    public string? ListenerRuleArn { get; init; }

    /// <summary>
    /// The ARNs of the listener rules for test traffic: one, and more only while the test header is being changed.
    /// </summary>
    /// <value>Empty where there is no rule for test traffic.</value>
    public IReadOnlyList<string> TestListenerRuleArns { get; init; } = [];

    /// <summary>The security groups of the load balancer, each with the rules that were added for this route.</summary>
    public IReadOnlyList<GatewayRouteLoadBalancerSecurityGroup> LoadBalancerSecurityGroups { get; init; } = [];

    /// <summary>
    /// The ARN of the service's security group in which ECS keeps the rule that lets the load balancer reach the tasks.
    /// </summary>
    public string? ServiceSecurityGroupArn { get; init; }
}
