using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Connects one container port of a service's or task set's tasks with a load balancer: with a target group of an
/// Application or Network Load Balancer, or with a Classic Load Balancer.
/// </summary>
/// <remarks>
/// <para>
/// Exactly one of <see cref="TargetGroupArn"/> and <see cref="LoadBalancerName"/> is required, always together with
/// <see cref="ContainerName"/> and <see cref="ContainerPort"/>. Adding, changing or removing an entry of a service
/// starts a deployment, in which tasks are registered and deregistered.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html</para>
/// </remarks>
[EcsShape]
public sealed partial record LoadBalancer
{
    /// <summary>
    /// The full ARN of the target group, for an Application or Network Load Balancer. With the network mode
    /// <c>awsvpc</c>, and so on Fargate, the target group must have the target type <c>ip</c>, since tasks then have
    /// network interfaces of their own.
    /// </summary>
    /// <value>Null for a Classic Load Balancer.</value>
    [ItemKey]
    public string? TargetGroupArn { get; init; }

    /// <summary>
    /// The name of a Classic Load Balancer, which cannot be used with the network mode <c>awsvpc</c>.
    /// </summary>
    /// <value>Null for an Application or Network Load Balancer.</value>
    [ItemKey]
    public string? LoadBalancerName { get; init; }

    /// <summary>The container that gets the traffic, by its name in the task definition.</summary>
    public string? ContainerName { get; init; }

    /// <summary>
    /// The port of that container, 1 to 65535, which the task definition must have as a container port. On EC2, the
    /// instance must let traffic in on the host port that it is mapped to.
    /// </summary>
    [ValueRange(0, 65535)]
    public int? ContainerPort { get; init; }

    /// <summary>
    /// The second target group, listener rules and role that shift traffic in deployments of ECS's own blue/green,
    /// linear and canary strategies.
    /// </summary>
    /// <value>Null: the load balancer has no part in traffic shifting.</value>
    public AdvancedConfiguration? AdvancedConfiguration { get; init; }
}
