using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The settings of a service: what is refused or filled in at its creation, and what an update changes.</summary>
internal static class ServiceSettings
{
    /// <summary>The quota of tasks in a service that an account has to begin with.</summary>
    private const int MostTasks = 5000;

    /// <summary>The settings of a new service, with what was left open filled in.</summary>
    public static CreateServiceRequest OfNew(CreateServiceRequest request)
    {
        Guard.OneOf(
            request.SchedulingStrategy.Value,
            "schedulingStrategy",
            SchedulingStrategy.Names.Replica,
            SchedulingStrategy.Names.Daemon);
        var daemon = request.SchedulingStrategy == SchedulingStrategy.Daemon;
        if (daemon && request.DesiredCount is not null)
        {
            throw new InvalidParameterException("The scheduling strategy DAEMON excludes a desiredCount.");
        }

        CheckCommon(
            request.DesiredCount,
            request.PropagateTags,
            request.DeploymentController,
            request.GatewayConnectors,
            request.Monitoring,
            request.AvailabilityZoneRebalancing);
        return request with
        {
            Cluster = null,
            ClientToken = null,
            Tags = null,
            DesiredCount = daemon ? 0 : Guard.Required(request.DesiredCount, "desiredCount"),
            SchedulingStrategy = daemon ? SchedulingStrategy.Daemon : SchedulingStrategy.Replica,
            DeploymentController = new DeploymentController { Type = DeploymentControllerType.Ecs },
            DeploymentConfiguration = DeploymentConfigurationRules.Merge(
                DeploymentConfigurationRules.Default(daemon), request.DeploymentConfiguration),
            AvailabilityZoneRebalancing = request.AvailabilityZoneRebalancing.IsAbsent
                ? AvailabilityZoneRebalancing.Enabled
                : request.AvailabilityZoneRebalancing,
            EnableEcsManagedTags = request.EnableEcsManagedTags ?? false,
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            PropagateTags = request.PropagateTags.IsAbsent ? PropagateTags.None : request.PropagateTags,
        };
    }

    /// <summary>The settings after an update; what it leaves out stays.</summary>
    public static CreateServiceRequest After(CreateServiceRequest current, UpdateServiceRequest change)
    {
        if (change.DesiredCount is not null && current.SchedulingStrategy == SchedulingStrategy.Daemon)
        {
            throw new InvalidParameterException("The scheduling strategy DAEMON excludes a desiredCount.");
        }

        CheckCommon(
            change.DesiredCount,
            change.PropagateTags,
            change.DeploymentController,
            change.GatewayConnectors,
            change.Monitoring,
            change.AvailabilityZoneRebalancing);
        return current with
        {
            DesiredCount = change.DesiredCount ?? current.DesiredCount,
            CapacityProviderStrategy = change.CapacityProviderStrategy ?? current.CapacityProviderStrategy,
            LaunchType = LaunchTypeAfter(current, change.CapacityProviderStrategy),
            DeploymentConfiguration = DeploymentConfigurationRules.Merge(current.DeploymentConfiguration!, change.DeploymentConfiguration),
            AvailabilityZoneRebalancing = change.AvailabilityZoneRebalancing.IsAbsent
                ? current.AvailabilityZoneRebalancing
                : change.AvailabilityZoneRebalancing,
            NetworkConfiguration = change.NetworkConfiguration ?? current.NetworkConfiguration,
            PlacementConstraints = change.PlacementConstraints ?? current.PlacementConstraints,
            PlacementStrategy = change.PlacementStrategy ?? current.PlacementStrategy,
            PlatformVersion = change.PlatformVersion ?? current.PlatformVersion,
            HealthCheckGracePeriodSeconds = change.HealthCheckGracePeriodSeconds ?? current.HealthCheckGracePeriodSeconds,
            EnableExecuteCommand = change.EnableExecuteCommand ?? current.EnableExecuteCommand,
            EnableEcsManagedTags = change.EnableEcsManagedTags ?? current.EnableEcsManagedTags,
            LoadBalancers = change.LoadBalancers ?? current.LoadBalancers,
            PropagateTags = change.PropagateTags.IsAbsent ? current.PropagateTags : change.PropagateTags,
            ServiceRegistries = change.ServiceRegistries ?? current.ServiceRegistries,
            ServiceConnectConfiguration = change.ServiceConnectConfiguration ?? current.ServiceConnectConfiguration,
            VolumeConfigurations = change.VolumeConfigurations ?? current.VolumeConfigurations,
            VpcLatticeConfigurations = change.VpcLatticeConfigurations ?? current.VpcLatticeConfigurations,
        };
    }

    /// <summary>A strategy takes the launch type's place; taking it away again leaves what all of its providers here are.</summary>
    private static LaunchType LaunchTypeAfter(CreateServiceRequest current, IReadOnlyList<CapacityProviderStrategyItem>? strategy) =>
        strategy is { Count: > 0 } ? default
        : strategy is null || !current.LaunchType.IsAbsent ? current.LaunchType
        : CapacityProviderRules.LaunchTypeOf(current.CapacityProviderStrategy ?? []);

    private static void CheckCommon(
        int? desiredCount,
        PropagateTags propagate,
        DeploymentController? controller,
        IReadOnlyList<GatewayConnector>? gateways,
        MonitoringConfiguration? monitoring,
        AvailabilityZoneRebalancing rebalancing)
    {
        Guard.InRange(desiredCount, "desiredCount", 0, MostTasks);
        Guard.OneOf(
            propagate.Value,
            "propagateTags",
            PropagateTags.Names.None,
            PropagateTags.Names.Service,
            PropagateTags.Names.TaskDefinition);
        Guard.OneOf(
            rebalancing.Value,
            "availabilityZoneRebalancing",
            AvailabilityZoneRebalancing.Names.Enabled,
            AvailabilityZoneRebalancing.Names.Disabled);
        if (controller is not null
            && Guard.Required(controller.Type.Value, "deploymentController.type") is var type and not DeploymentControllerType.Names.Ecs)
        {
            throw Guard.NotSimulated($"the deployment controller '{Shown.Text(type)}'");
        }

        if (gateways is { Count: > 0 })
        {
            throw Guard.NotSimulated("gateway connectors");
        }

        if (monitoring is not null)
        {
            throw Guard.NotSimulated("the monitoring of services");
        }
    }
}
