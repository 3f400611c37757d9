using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Checks a service's settings and finds what they name, before anything is changed.</summary>
internal static class DeploymentPlanner
{
    /// <param name="settings">The settings to be.</param>
    /// <param name="definition">The definition to run; whether it must be active is the caller's to know.</param>
    /// <param name="cluster">The service's cluster.</param>
    /// <param name="serviceArn">The service, whose own Service Connect names are no conflict.</param>
    /// <param name="state">Everything else.</param>
    public static DeploymentTarget Plan(
        CreateServiceRequest settings, TaskDefinitionState definition, ClusterState cluster, string serviceArn, EcsState state)
    {
        var described = definition.Definition;
        var launch = LaunchPlan.Make(
            settings.LaunchType, settings.CapacityProviderStrategy, settings.PlatformVersion, cluster, described);
        if (settings.SchedulingStrategy == SchedulingStrategy.Daemon && launch.LaunchType == LaunchType.Fargate)
        {
            throw new InvalidParameterException("Fargate does not support the scheduling strategy DAEMON.");
        }

        var network = NetworkRules.Checked(settings.NetworkConfiguration, described, launch.LaunchType);
        PlacementRules.Check(settings.PlacementConstraints, settings.PlacementStrategy, launch, described);
        VolumeRules.Check(settings.VolumeConfigurations?.Select(static volume => volume.Name), described);
        CheckContainers(settings, described);
        var connect = ServiceConnectRules.Check(settings.ServiceConnectConfiguration, described, cluster, serviceArn, state.CloudMap);
        var resolved = settings with
        {
            TaskDefinition = definition.Arn,

            // Written out in full: a later change of the cluster's defaults does not move this service, and saying the same
            // thing in other words is no change.
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

    /// <summary>The settings as far as a change of them starts a new deployment.</summary>
    public static CreateServiceRequest DeployedPart(CreateServiceRequest settings) => settings with
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

    private static void CheckContainers(CreateServiceRequest settings, TaskDefinition definition)
    {
        foreach (var balancer in Guard.AtMost(settings.LoadBalancers, "loadBalancers", 5))
        {
            var container = definition.ContainerDefinitions.FirstOrDefault(candidate => candidate.Name == balancer.ContainerName);
            if (container?.PortMappings?.Any(mapping => mapping.ContainerPort == balancer.ContainerPort) != true)
            {
                throw new InvalidParameterException(
                    $"A load balancer points to port {balancer.ContainerPort} of the container '{Shown.Text(balancer.ContainerName)}', "
                    + $"which the task definition {definition.Family}:{definition.Revision} does not have.");
            }
        }

        if (settings.HealthCheckGracePeriodSeconds is not null && settings.LoadBalancers is not { Count: > 0 })
        {
            throw new InvalidParameterException("A healthCheckGracePeriodSeconds needs a load balancer.");
        }
    }
}
