using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a load balancer of a service needs so that the service can shift traffic between two revisions of itself: a
/// second target group, the listener rules to rewrite, and a role that may do so. It stands in
/// <see cref="LoadBalancer.AdvancedConfiguration"/>.
/// </summary>
/// <remarks>
/// Only for the strategies <see cref="DeploymentStrategy.BlueGreen"/>, <see cref="DeploymentStrategy.Linear"/> and
/// <see cref="DeploymentStrategy.Canary"/>, which need all members but <see cref="TestListenerRule"/>; a rolling update
/// does not use it.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record AdvancedConfiguration
{
    /// <summary>
    /// The ARN of the target group that the revision being rolled out registers with. With each completed deployment it
    /// and <see cref="LoadBalancer.TargetGroupArn"/> change roles. With network mode <c>awsvpc</c> both need the target
    /// type <c>ip</c>.
    /// </summary>
    public string? AlternateTargetGroupArn { get; init; }

    /// <summary>
    /// Where production traffic is routed, as an ARN: a listener rule of an Application Load Balancer, or the listener
    /// itself of a Network Load Balancer. A rule must forward to both target groups by weight.
    /// </summary>
    public string? ProductionListenerRule { get; init; }

    /// <summary>
    /// Where test traffic is routed, as an ARN of the same kind as <see cref="ProductionListenerRule"/>. It lets
    /// testers reach the new revision before any production traffic does.
    /// </summary>
    /// <value>The default is null: there is no test traffic through this load balancer.</value>
    public string? TestListenerRule { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which the service calls Elastic Load Balancing to move traffic. The managed policy
    /// <c>AmazonECSInfrastructureRolePolicyForLoadBalancers</c> holds what it needs.
    /// </summary>
    public string? RoleArn { get; init; }
}
