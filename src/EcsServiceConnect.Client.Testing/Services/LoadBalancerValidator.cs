using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the load balancers of a service and the grace period of their health checks. The texts are those of the real service.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
/// </summary>
internal static class LoadBalancerValidator
{
    public static void Validate(CreateServiceRequest settings, TaskDefinition definition, LaunchType launchType)
    {
        foreach (var balancer in settings.LoadBalancers ?? [])
        {
            Validate(balancer, definition, launchType);
        }

        ThrowIfMixed(settings.LoadBalancers ?? []);
        AdvancedConfigurationValidator.Validate(settings.LoadBalancers ?? [], settings.DeploymentConfiguration);
        ValidateGracePeriod(settings, definition);
    }

    private static void ThrowIfMixed(IReadOnlyList<LoadBalancer> balancers)
    {
        if (balancers.DistinctBy(static balancer => balancer.LoadBalancerName is null).Count() > 1)
        {
            throw new InvalidParameterException(
                "All loadBalancers must be strictly either ELBv1 (defining loadBalancerName) or ELBv2 (defining targetGroupArn)");
        }
    }

    private static void Validate(LoadBalancer balancer, TaskDefinition definition, LaunchType launchType)
    {
        const string EitherOr = "You must specify either a loadBalancerName or a targetGroupArn in all loadBalancer entries";

        switch (balancer)
        {
            case { TargetGroupArn: not null, LoadBalancerName: not null }:
                throw new InvalidParameterException($"loadBalancerName and targetGroupArn cannot both be specified. {EitherOr}");
            case { TargetGroupArn: null, LoadBalancerName: null }:
                throw new InvalidParameterException(EitherOr);
            case { LoadBalancerName: not null } when launchType == LaunchType.Fargate:
                throw new InvalidParameterException("Classic Load Balancers are not supported with Fargate.");
            case { LoadBalancerName: not null } when definition.NetworkMode == NetworkMode.Awsvpc:
                throw new InvalidParameterException(
                    "Classic Load Balancers are not supported with the network mode awsvpc; name a 'targetGroupArn'.");
        }

        ContainerPortValidator.Validate(balancer.ContainerName, balancer.ContainerPort, "loadBalancers", definition);
    }

    private static void ValidateGracePeriod(CreateServiceRequest settings, TaskDefinition definition)
    {
        var hasChecks = settings.LoadBalancers is { Count: > 0 }
            || settings.VpcLatticeConfigurations is { Count: > 0 }
            || definition.ContainerDefinitions.Any(static container => container.HealthCheck is not null);
        if (settings.HealthCheckGracePeriodSeconds > 0 && !hasChecks)
        {
            throw new InvalidParameterException("Health check grace period is only valid for services configured to use load balancers");
        }
    }
}
