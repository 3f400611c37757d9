using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates and updates the settings of services.</summary>
internal static class ServiceSettingsFactory
{
    /// <summary>The default quota of tasks in a service.</summary>
    private const int MaxTasks = 5000;

    /// <summary>Creates the settings of a new service, with defaults filled in.</summary>
    public static CreateServiceRequest Create(CreateServiceRequest request)
    {
        RequestGuard.RequireOneOf(
            request.SchedulingStrategy.Value,
            "schedulingStrategy",
            SchedulingStrategy.Names.Replica,
            SchedulingStrategy.Names.Daemon);
        var daemon = request.SchedulingStrategy == SchedulingStrategy.Daemon;
        if (daemon && request.DesiredCount is not null)
        {
            throw new InvalidParameterException("The scheduling strategy DAEMON excludes a desiredCount.");
        }

        var controller = DeploymentControllerValidator.ValidateCreate(request);
        ValidateCommon(
            request.DesiredCount,
            request.PropagateTags,
            request.GatewayConnectors,
            request.Monitoring,
            request.AvailabilityZoneRebalancing);
        var deployments = DeploymentConfigurationValidator.Merge(
            DeploymentConfigurationValidator.CreateDefault(daemon), request.DeploymentConfiguration);
        ValidateDaemon(daemon, deployments, request.PlacementStrategy, request.VolumeConfigurations);
        return request with
        {
            Cluster = null,
            ClientToken = null,
            Tags = null,
            DesiredCount = daemon ? 0
                : controller == DeploymentControllerType.External ? request.DesiredCount ?? 0
                : RequestGuard.Require(request.DesiredCount, "desiredCount"),
            SchedulingStrategy = daemon ? SchedulingStrategy.Daemon : SchedulingStrategy.Replica,
            DeploymentController = new DeploymentController { Type = controller },
            DeploymentConfiguration = deployments,
            AvailabilityZoneRebalancing = GetRebalancing(request.AvailabilityZoneRebalancing, daemon, deployments),
            EnableEcsManagedTags = request.EnableEcsManagedTags ?? false,
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            PropagateTags = request.PropagateTags.HasValue ? request.PropagateTags : PropagateTags.None,
        };
    }

    /// <summary>Applies an update to the settings; absent members stay.</summary>
    public static CreateServiceRequest ApplyUpdate(CreateServiceRequest current, UpdateServiceRequest change)
    {
        if (change.DesiredCount is not null && current.SchedulingStrategy == SchedulingStrategy.Daemon)
        {
            throw new InvalidParameterException("The scheduling strategy DAEMON excludes a desiredCount.");
        }

        DeploymentControllerValidator.ValidateUpdate(current, change);
        ValidateCommon(
            change.DesiredCount,
            change.PropagateTags,
            change.GatewayConnectors,
            change.Monitoring,
            change.AvailabilityZoneRebalancing);
        var daemon = current.SchedulingStrategy == SchedulingStrategy.Daemon;
        var deployments = DeploymentConfigurationValidator.Merge(current.DeploymentConfiguration!, change.DeploymentConfiguration);
        ValidateDaemon(daemon, deployments, change.PlacementStrategy, change.VolumeConfigurations);
        return current with
        {
            DesiredCount = change.DesiredCount ?? current.DesiredCount,
            CapacityProviderStrategy = change.CapacityProviderStrategy ?? current.CapacityProviderStrategy,
            LaunchType = GetLaunchType(current, change.CapacityProviderStrategy),
            DeploymentConfiguration = deployments,
            AvailabilityZoneRebalancing = GetRebalancing(
                change.AvailabilityZoneRebalancing.HasValue ? change.AvailabilityZoneRebalancing : current.AvailabilityZoneRebalancing,
                daemon,
                deployments),
            NetworkConfiguration = change.NetworkConfiguration ?? current.NetworkConfiguration,
            PlacementConstraints = change.PlacementConstraints ?? current.PlacementConstraints,
            PlacementStrategy = change.PlacementStrategy ?? current.PlacementStrategy,
            PlatformVersion = change.PlatformVersion ?? current.PlatformVersion,
            HealthCheckGracePeriodSeconds = change.HealthCheckGracePeriodSeconds ?? current.HealthCheckGracePeriodSeconds,
            EnableExecuteCommand = change.EnableExecuteCommand ?? current.EnableExecuteCommand,
            EnableEcsManagedTags = change.EnableEcsManagedTags ?? current.EnableEcsManagedTags,
            LoadBalancers = change.LoadBalancers ?? current.LoadBalancers,
            PropagateTags = change.PropagateTags.HasValue ? change.PropagateTags : current.PropagateTags,
            ServiceRegistries = change.ServiceRegistries ?? current.ServiceRegistries,
            ServiceConnectConfiguration = change.ServiceConnectConfiguration ?? current.ServiceConnectConfiguration,
            VolumeConfigurations = change.VolumeConfigurations ?? current.VolumeConfigurations,
            VpcLatticeConfigurations = change.VpcLatticeConfigurations ?? current.VpcLatticeConfigurations,
        };
    }

    /// <summary>A strategy replaces the launch type; removing it leaves the launch type of its providers.</summary>
    private static LaunchType GetLaunchType(CreateServiceRequest current, IReadOnlyList<CapacityProviderStrategyItem>? strategy) =>
        strategy is { Count: > 0 } ? default
        : strategy is null || current.LaunchType.HasValue ? current.LaunchType
        : CapacityProviderValidator.GetLaunchType(current.CapacityProviderStrategy ?? []);

    private static void ValidateDaemon(
        bool daemon,
        DeploymentConfiguration deployments,
        IReadOnlyList<PlacementStrategy>? placement,
        IReadOnlyList<ServiceVolumeConfiguration>? volumes)
    {
        var excluded = !daemon ? null
            : deployments.MaximumPercent != 100 ? "a deploymentConfiguration.maximumPercent other than 100"
            : placement is { Count: > 0 } ? "a placementStrategy"
            : volumes is { Count: > 0 } ? "volumeConfigurations"
            : null;
        if (excluded is not null)
        {
            throw new InvalidParameterException($"The scheduling strategy DAEMON excludes {excluded}.");
        }
    }

    /// <summary>Rebalancing is enabled by default where the maximum percent allows it.</summary>
    private static AvailabilityZoneRebalancing GetRebalancing(
        AvailabilityZoneRebalancing asked, bool daemon, DeploymentConfiguration deployments)
    {
        var isPossible = !daemon && deployments.MaximumPercent > 100;
        if (asked == AvailabilityZoneRebalancing.Enabled && !isPossible)
        {
            throw new InvalidParameterException(
                "The availabilityZoneRebalancing ENABLED needs a deploymentConfiguration.maximumPercent above 100, and excludes DAEMON.");
        }

        return asked.HasValue ? asked
            : isPossible ? AvailabilityZoneRebalancing.Enabled
            : AvailabilityZoneRebalancing.Disabled;
    }

    private static void ValidateCommon(
        int? desiredCount,
        PropagateTags propagate,
        IReadOnlyList<GatewayConnector>? gateways,
        MonitoringConfiguration? monitoring,
        AvailabilityZoneRebalancing rebalancing)
    {
        RequestGuard.RequireInRange(desiredCount, "desiredCount", 0, MaxTasks);
        RequestGuard.RequireOneOf(
            propagate.Value,
            "propagateTags",
            PropagateTags.Names.None,
            PropagateTags.Names.Service,
            PropagateTags.Names.TaskDefinition);
        RequestGuard.RequireOneOf(
            rebalancing.Value,
            "availabilityZoneRebalancing",
            AvailabilityZoneRebalancing.Names.Enabled,
            AvailabilityZoneRebalancing.Names.Disabled);
        if (gateways is { Count: > 0 })
        {
            throw RequestGuard.CreateNotSimulatedException("gateway connectors");
        }

        if (monitoring is not null)
        {
            throw RequestGuard.CreateNotSimulatedException("the monitoring of services");
        }
    }
}
