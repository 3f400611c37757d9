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
        var daemon = request.SchedulingStrategy == SchedulingStrategy.Daemon;
        var controller = DeploymentControllerValidator.ValidateCreate(request);
        ValidateDesiredCount(request.DesiredCount, daemon, "DesiredCount");
        ValidateIsSimulated(request.GatewayConnectors, request.Monitoring);
        var deployments = DeploymentConfigurationValidator.Merge(
            DeploymentConfigurationValidator.CreateDefault(daemon), request.DeploymentConfiguration);
        ValidateDeployments(daemon, controller, deployments, request.PlacementStrategy, request.VolumeConfigurations);
        var settings = request with
        {
            Cluster = null,
            ClientToken = null,
            Tags = null,
            DesiredCount = daemon ? 0
                : controller == DeploymentControllerType.External ? request.DesiredCount ?? 0
                : request.DesiredCount ?? throw new InvalidParameterException("DesiredCount is missing"),
            SchedulingStrategy = daemon ? SchedulingStrategy.Daemon : SchedulingStrategy.Replica,
            DeploymentController = new DeploymentController { Type = controller },
            DeploymentConfiguration = deployments,
            EnableEcsManagedTags = request.EnableEcsManagedTags ?? false,
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            HealthCheckGracePeriodSeconds = request.HealthCheckGracePeriodSeconds ?? 0,
            PropagateTags = request.PropagateTags.HasValue ? request.PropagateTags : PropagateTags.None,
        };
        return settings with
        {
            AvailabilityZoneRebalancing = AvailabilityZoneRebalancingResolver.Resolve(request.AvailabilityZoneRebalancing, settings, isNew: true),
        };
    }

    /// <summary>Applies an update to the settings; absent members stay.</summary>
    public static CreateServiceRequest ApplyUpdate(CreateServiceRequest current, UpdateServiceRequest change)
    {
        var daemon = current.SchedulingStrategy == SchedulingStrategy.Daemon;
        DeploymentControllerValidator.ValidateUpdate(current, change);
        ValidateDesiredCount(change.DesiredCount, daemon, "Task count");
        ValidateStrategyChange(current, change);
        ValidateIsSimulated(change.GatewayConnectors, change.Monitoring);
        var deployments = DeploymentConfigurationValidator.Merge(current.DeploymentConfiguration!, change.DeploymentConfiguration);
        var controller = change.DeploymentController ?? current.DeploymentController!;
        ValidateDeployments(daemon, controller.Type, deployments, change.PlacementStrategy, change.VolumeConfigurations);
        var settings = current with
        {
            DeploymentController = controller,
            DesiredCount = change.DesiredCount ?? current.DesiredCount,
            CapacityProviderStrategy = change.CapacityProviderStrategy ?? current.CapacityProviderStrategy,
            LaunchType = GetLaunchType(current, change.CapacityProviderStrategy),
            DeploymentConfiguration = deployments,
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
        var rebalancing = change.AvailabilityZoneRebalancing.HasValue ? change.AvailabilityZoneRebalancing : current.AvailabilityZoneRebalancing;
        return settings with
        {
            AvailabilityZoneRebalancing = AvailabilityZoneRebalancingResolver.Resolve(rebalancing, settings, isNew: false),
        };
    }

    /// <summary>A strategy replaces the launch type; removing it leaves the launch type of its providers.</summary>
    private static LaunchType GetLaunchType(CreateServiceRequest current, IReadOnlyList<CapacityProviderStrategyItem>? strategy) =>
        strategy is { Count: > 0 } ? default
        : strategy is null || current.LaunchType.HasValue ? current.LaunchType
        : CapacityProviderValidator.GetLaunchType(current.CapacityProviderStrategy ?? []);

    /// <summary>
    /// Validates that a change of the strategy, or from a launch type to one, comes with a new deployment. The text is that of the real
    /// service.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html
    /// </summary>
    private static void ValidateStrategyChange(CreateServiceRequest current, UpdateServiceRequest change)
    {
        if (change.CapacityProviderStrategy is { } strategy
            && change.ForceNewDeployment != true
            && !CapacityProviderValidator.AreEqual(strategy, current.CapacityProviderStrategy ?? []))
        {
            throw new InvalidParameterException(
                "When switching from launch type to capacity provider strategy on an existing service, or making a change to a capacity "
                + "provider strategy on a service that is already using one, you must force a new deployment.");
        }
    }

    /// <summary>
    /// Validates the deployment configuration for the scheduling strategy. Texts are those of the real service.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
    /// </summary>
    private static void ValidateDeployments(
        bool daemon,
        DeploymentControllerType controller,
        DeploymentConfiguration deployments,
        IReadOnlyList<PlacementStrategy>? placement,
        IReadOnlyList<ServiceVolumeConfiguration>? volumes)
    {
        const string Prefix = "The daemon scheduling strategy does not support";

        var exclusion = !daemon ? null
            : deployments.MaximumPercent > 100
                ? $"{Prefix} values above 100 for maximumPercent on a deployment configuration. Change the maximumPercent value to 100, and try again"
            : placement is { Count: > 0 } ? $"{Prefix} placement strategies. Remove the placement strategy and try again"
            : volumes is { Count: > 0 } ? $"{Prefix} volumeConfigurations. Remove them and try again"
            : null;
        if (exclusion is not null)
        {
            throw new InvalidParameterException(exclusion);
        }

        if (controller == DeploymentControllerType.Ecs && !DeploymentStepFactory.HasStages(deployments))
        {
            DeploymentConfigurationValidator.ValidateRoom(deployments);
        }

        if (daemon && DeploymentStepFactory.HasStages(deployments))
        {
            throw RequestGuard.CreateNotSimulatedException($"the deployment strategy {deployments.Strategy} for daemons");
        }
    }

    /// <summary>Validates the number of tasks; the service has a name of its own for it in each operation.</summary>
    private static void ValidateDesiredCount(int? count, bool daemon, string label)
    {
        if (daemon && count is not null)
        {
            throw new InvalidParameterException(
                "The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again");
        }

        if (count < 0)
        {
            throw new InvalidParameterException($"{label} can not be lesser than 0");
        }

        RequestGuard.RequireInRange(count, "desiredCount", 0, MaxTasks);
    }

    private static void ValidateIsSimulated(IReadOnlyList<GatewayConnector>? gateways, MonitoringConfiguration? monitoring)
    {
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
