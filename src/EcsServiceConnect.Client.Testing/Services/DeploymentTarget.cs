using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The target of a deployment: a service's settings, in the form of the request that would create it, validated and with
/// everything that they name resolved.
/// </summary>
internal sealed record DeploymentTarget(
    CreateServiceRequest Settings,
    TaskDefinitionState Definition,
    LaunchPlan Launch,
    ServiceConnectPlan? ServiceConnect)
{
    /// <summary>Whether the tasks are registered with the alternate target groups of the load balancers instead of the first ones.</summary>
    public bool UsesAlternateTargetGroups { get; init; }

    /// <summary>The load balancers with the target groups that the tasks are registered with.</summary>
    public IEnumerable<LoadBalancer> ResolvedLoadBalancers => (Settings.LoadBalancers ?? [])
        .Where(static balancer => balancer.TargetGroupArn is not null)
        .Select(balancer => UsesAlternateTargetGroups && balancer.AdvancedConfiguration?.AlternateTargetGroupArn is { } alternate
            ? balancer with { TargetGroupArn = alternate }
            : balancer);
}
