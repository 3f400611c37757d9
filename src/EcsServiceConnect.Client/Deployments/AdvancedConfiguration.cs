using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a load balancer of a service needs so that ECS can shift traffic between two revisions of the service: a second
/// target group, the listener rules to rewrite, and a role that may do so. It is part of a load balancer entry, as
/// <see cref="LoadBalancer.AdvancedConfiguration"/>.
/// </summary>
/// <remarks>
/// <para>
/// Only for the strategies <see cref="DeploymentStrategy.BlueGreen"/>, <see cref="DeploymentStrategy.Linear"/> and
/// <see cref="DeploymentStrategy.Canary"/>, which need all members but <see cref="TestListenerRule"/>. A rolling update
/// does not use it.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AdvancedConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record AdvancedConfiguration
{
    /// <summary>
    /// The full ARN of the target group that the tasks of the new revision are registered with. After each completed
    /// deployment it and <see cref="LoadBalancer.TargetGroupArn"/> have changed roles. With the network mode
    /// <c>awsvpc</c>, and so on Fargate, both must have the target type <c>ip</c>.
    /// </summary>
    public string? AlternateTargetGroupArn { get; init; }

    /// <summary>
    /// Where production traffic is routed, as an ARN: a listener rule of an Application Load Balancer, or the listener
    /// itself of a Network Load Balancer. The rule must forward to both target groups by weight; ECS changes the
    /// weights.
    /// </summary>
    public string? ProductionListenerRule { get; init; }

    /// <summary>
    /// Where test traffic is routed, as an ARN of the same kind as <see cref="ProductionListenerRule"/>. Testers reach
    /// the new revision through it before any production traffic does.
    /// </summary>
    /// <value>Null: no test traffic through this load balancer.</value>
    public string? TestListenerRule { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS calls Elastic Load Balancing to move traffic. The managed policy
    /// <c>AmazonECSInfrastructureRolePolicyForLoadBalancers</c> grants what it needs.
    /// </summary>
    public string? RoleArn { get; init; }
}
