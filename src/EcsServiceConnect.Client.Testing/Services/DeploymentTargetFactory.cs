using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates deployment targets from a service's settings.</summary>
internal static class DeploymentTargetFactory
{
    /// <param name="settings">The new settings.</param>
    /// <param name="definition">The task definition to run; the caller checks whether it must be active.</param>
    /// <param name="cluster">The service's cluster.</param>
    /// <param name="serviceArn">The service, whose own Service Connect names are no conflict.</param>
    /// <param name="state">The state, which is only read.</param>
    public static DeploymentTarget Create(
        CreateServiceRequest settings, TaskDefinitionState definition, ClusterState cluster, string serviceArn, EcsState state)
    {
        var described = definition.Definition;
        var launch = LaunchPlan.Create(
            settings.LaunchType, settings.CapacityProviderStrategy, settings.PlatformVersion, cluster, described);
        if (settings.SchedulingStrategy == SchedulingStrategy.Daemon && launch.LaunchType == LaunchType.Fargate)
        {
            throw new InvalidParameterException("Fargate does not support the scheduling strategy DAEMON.");
        }

        var network = NetworkValidator.Validate(settings.NetworkConfiguration, described, launch.LaunchType);
        PlacementValidator.Validate(settings.PlacementConstraints, settings.PlacementStrategy, launch, described);
        VolumeValidator.Validate(settings.VolumeConfigurations?.Select(static volume => volume.Name), described);
        ValidateContainers(settings, described);
        ServiceRoleValidator.Validate(settings, described);
        var connect = ServiceConnectValidator.Validate(settings, described, launch, cluster, serviceArn, state);
        var resolved = settings with
        {
            TaskDefinition = definition.Arn,

            // Defaults are resolved here: a later change of the cluster's defaults does not affect this service, and an equal
            // setting in another form is no change.
            LaunchType = launch.Strategy.Count == 0 ? launch.LaunchType : default,
            CapacityProviderStrategy = launch.Strategy,
            PlatformVersion = launch.PlatformVersion is null ? null : settings.PlatformVersion ?? FargatePlatform.Latest,
            NetworkConfiguration = network,
            ServiceConnectConfiguration = connect?.Configuration ?? settings.ServiceConnectConfiguration,
            LoadBalancers = settings.LoadBalancers ?? [],
            ServiceRegistries = settings.ServiceRegistries ?? [],
            VolumeConfigurations = settings.VolumeConfigurations ?? [],
            VpcLatticeConfigurations = settings.VpcLatticeConfigurations ?? [],
        };
        return new DeploymentTarget(resolved, definition, launch, connect);
    }

    /// <summary>Gets the settings whose change starts a new deployment.</summary>
    public static CreateServiceRequest GetDeployedSettings(CreateServiceRequest settings) => settings with
    {
        DesiredCount = null,
        LaunchType = default,
        CapacityProviderStrategy = null,
        DeploymentConfiguration = null,
        PlacementConstraints = null,
        PlacementStrategy = null,
        HealthCheckGracePeriodSeconds = null,
        EnableEcsManagedTags = null,
        EnableExecuteCommand = null,
        PropagateTags = default,
        AvailabilityZoneRebalancing = default,
        Tags = null,
    };

    /// <summary>Replaces those settings by the ones of another deployment.</summary>
    public static CreateServiceRequest ApplyDeployedSettings(CreateServiceRequest settings, CreateServiceRequest deployed) => deployed with
    {
        DesiredCount = settings.DesiredCount,
        DeploymentConfiguration = settings.DeploymentConfiguration,
        PlacementConstraints = settings.PlacementConstraints,
        PlacementStrategy = settings.PlacementStrategy,
        HealthCheckGracePeriodSeconds = settings.HealthCheckGracePeriodSeconds,
        EnableEcsManagedTags = settings.EnableEcsManagedTags,
        EnableExecuteCommand = settings.EnableExecuteCommand,
        PropagateTags = settings.PropagateTags,
        AvailabilityZoneRebalancing = settings.AvailabilityZoneRebalancing,
    };

    private static void ValidateContainers(CreateServiceRequest settings, TaskDefinition definition)
    {
        foreach (var balancer in RequestGuard.RequireAtMost(settings.LoadBalancers, "loadBalancers", 5))
        {
            var container = definition.ContainerDefinitions.FirstOrDefault(candidate => candidate.Name == balancer.ContainerName);
            if (container?.PortMappings?.Any(mapping => mapping.ContainerPort == balancer.ContainerPort) != true)
            {
                throw new InvalidParameterException(
                    $"A load balancer points to port {balancer.ContainerPort} of the container '{MessageSanitizer.Sanitize(balancer.ContainerName)}', "
                    + $"which the task definition {definition.Family}:{definition.Revision} does not have.");
            }

            ValidateLoadBalancer(balancer, definition);
        }

        foreach (var registry in RequestGuard.RequireAtMost(settings.ServiceRegistries, "serviceRegistries", 1))
        {
            RequestGuard.Require(registry.RegistryArn, "serviceRegistries.registryArn");
        }

        var hasChecks = settings.LoadBalancers is { Count: > 0 }
            || settings.VpcLatticeConfigurations is { Count: > 0 }
            || definition.ContainerDefinitions.Any(static container => container.HealthCheck is not null);
        RequestGuard.RequireInRange(settings.HealthCheckGracePeriodSeconds, "healthCheckGracePeriodSeconds", 0, int.MaxValue);
        if (settings.HealthCheckGracePeriodSeconds is not null && !hasChecks)
        {
            throw new InvalidParameterException(
                "A healthCheckGracePeriodSeconds needs a load balancer, VPC Lattice or a container with a health check.");
        }
    }

    private static void ValidateLoadBalancer(LoadBalancer balancer, TaskDefinition definition)
    {
        if (balancer is { TargetGroupArn: not null, LoadBalancerName: not null })
        {
            throw new InvalidParameterException("A load balancer has either a 'targetGroupArn' or a 'loadBalancerName', not both.");
        }

        if (balancer.LoadBalancerName is not null && definition.NetworkMode == NetworkMode.Awsvpc)
        {
            throw new InvalidParameterException(
                "Tasks in the network mode awsvpc cannot be behind a Classic Load Balancer; name a 'targetGroupArn'.");
        }
    }
}
