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
            throw new InvalidParameterException(
                "The daemon scheduling strategy does not support the FARGATE launch type. Change the launch type and try again");
        }

        var network = NetworkValidator.Validate(settings.NetworkConfiguration, described, launch.LaunchType);
        PlacementValidator.Validate(settings.PlacementConstraints, settings.PlacementStrategy, launch, described);
        VolumeValidator.Validate(settings.VolumeConfigurations, described, launch.LaunchType);
        LoadBalancerValidator.Validate(settings, described, launch.LaunchType);
        ServiceRegistryValidator.Validate(settings.ServiceRegistries, described);
        VpcLatticeValidator.Validate(settings.VpcLatticeConfigurations, described);
        DeploymentControllerValidator.ValidatePercents(settings, launch.LaunchType);
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
}
