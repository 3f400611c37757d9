using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The target group and listener rule of a load balancer that a service revision actually uses. Received only.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionLoadBalancer.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionLoadBalancer
{
    /// <summary>The full ARN of the target group that the revision's tasks are registered with.</summary>
    public string? TargetGroupArn { get; init; }

    /// <summary>
    /// The ARN of what routes production traffic to that target group: a listener rule of an Application Load Balancer,
    /// or the listener of a Network Load Balancer.
    /// </summary>
    public string? ProductionListenerRule { get; init; }
}
