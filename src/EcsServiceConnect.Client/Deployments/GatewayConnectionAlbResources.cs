using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What of an Application Load Balancer serves the connection of a service to a gateway.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectionAlbResources.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayConnectionAlbResources
{
    /// <summary>The ARN of the certificate in Certificate Manager.</summary>
    /// <value>Null where there is none.</value>
    public string? AcmCertificateArn { get; init; }

    /// <summary>The ARN of the load balancer.</summary>
    /// <value>Null until there is one.</value>
    public string? LoadBalancerArn { get; init; }

    /// <summary>The ARNs of the load balancer's security groups.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<string> LoadBalancerSecurityGroupArns { get; init; } = [];

    /// <summary>The ARN of the listener.</summary>
    /// <value>Null until there is one.</value>
    public string? ListenerArn { get; init; }

    /// <summary>The ARN of the listener rule for production traffic.</summary>
    /// <value>Null until there is one.</value>
    public string? ListenerRuleArn { get; init; }

    /// <summary>The ARN of the listener rule for test traffic, which blue/green and like deployments use.</summary>
    /// <value>Null where there is none.</value>
    public string? TestListenerRuleArn { get; init; }

    /// <summary>The ARN of the target group that tasks are registered with.</summary>
    /// <value>Null until there is one.</value>
    public string? TargetGroupArn { get; init; }

    /// <summary>
    /// The ARN of the second target group, between which and the first such deployments shift the traffic.
    /// </summary>
    /// <value>Null where there is none.</value>
    public string? AlternateTargetGroupArn { get; init; }
}
