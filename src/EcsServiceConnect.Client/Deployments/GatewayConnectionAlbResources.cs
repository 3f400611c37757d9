using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The parts of an Application Load Balancer that a gateway created and manages for its connection to a service.
/// Received only.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectionAlbResources.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayConnectionAlbResources
{
    /// <summary>The ARN of the certificate in AWS Certificate Manager that the listener presents for HTTPS.</summary>
    /// <value>Null where the listener has no certificate.</value>
    public string? AcmCertificateArn { get; init; }

    /// <summary>The ARN of the load balancer, which other services of the gateway can share.</summary>
    /// <value>Null until the load balancer has been created.</value>
    public string? LoadBalancerArn { get; init; }

    /// <summary>The ARNs of the security groups that the gateway attached to the load balancer.</summary>
    public IReadOnlyList<string> LoadBalancerSecurityGroupArns { get; init; } = [];

    /// <summary>The ARN of the listener that accepts the callers' connections.</summary>
    /// <value>Null until the listener has been created.</value>
    public string? ListenerArn { get; init; }

    /// <summary>The ARN of the listener rule that routes production traffic to the service.</summary>
    /// <value>Null until the rule has been created.</value>
    public string? ListenerRuleArn { get; init; }

    /// <summary>
    /// The ARN of the listener rule that routes test traffic to the new revision in blue/green, linear and canary
    /// deployments.
    /// </summary>
    /// <value>Null where there is no test traffic.</value>
    public string? TestListenerRuleArn { get; init; }

    /// <summary>The ARN of the target group that gets production traffic.</summary>
    /// <value>Null until the target group has been created.</value>
    public string? TargetGroupArn { get; init; }

    /// <summary>
    /// The ARN of the second target group. Blue/green, linear and canary deployments shift traffic between it and
    /// <see cref="TargetGroupArn"/>.
    /// </summary>
    /// <value>Null where the gateway has only one target group for the service.</value>
    public string? AlternateTargetGroupArn { get; init; }
}
