using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a service to its response record.</summary>
internal static class ServiceMapper
{
    public static Service Map(ServiceState service, EcsState state, bool withTags)
    {
        var settings = service.Settings;
        var deployed = service.Target?.Settings ?? settings;
        var plan = service.Target?.Launch;
        return new Service
        {
            ServiceArn = service.Arn,
            ServiceName = service.Name,
            ClusterArn = service.Cluster.Arn,
            LoadBalancers = deployed.LoadBalancers ?? [],
            ServiceRegistries = deployed.ServiceRegistries ?? [],
            Status = service.Status,
            DesiredCount = service.DesiredCount,
            RunningCount = service.RunningTaskCount,
            PendingCount = service.PendingTaskCount,
            LaunchType = plan is null ? LaunchType.Ec2 : plan.Strategy.Count == 0 ? plan.LaunchType : default,
            CapacityProviderStrategy = plan?.Strategy ?? [],
            PlatformVersion = deployed.PlatformVersion,
            PlatformFamily = plan?.PlatformFamily,
            TaskDefinition = service.Target?.Definition.Arn,
            DeploymentConfiguration = settings.DeploymentConfiguration,
            Deployments = service.Status == ServiceState.Inactive ? [] : [.. service.Deployments.Select(Map)],
            TaskSets = [.. service.TaskSets.Select(static set => TaskSetMapper.Map(set))],
            RoleArn = ServiceRoleValidator.GetRoleArn(deployed, state.Arns),
            Events = service.Events.All,
            CreatedAt = service.CreatedAt,
            CreatedBy = state.Arns.CallerArn,
            PlacementConstraints = settings.PlacementConstraints ?? [],
            PlacementStrategy = settings.PlacementStrategy ?? [],
            NetworkConfiguration = deployed.NetworkConfiguration,
            HealthCheckGracePeriodSeconds = settings.HealthCheckGracePeriodSeconds,
            SchedulingStrategy = settings.SchedulingStrategy,
            DeploymentController = settings.DeploymentController,
            Tags = withTags ? service.Tags : [],
            EnableEcsManagedTags = settings.EnableEcsManagedTags,
            EnableExecuteCommand = settings.EnableExecuteCommand,
            PropagateTags = settings.PropagateTags,
            AvailabilityZoneRebalancing = settings.AvailabilityZoneRebalancing,
            ResourceManagementType = service.Express is null ? ResourceManagementType.Customer : ResourceManagementType.Ecs,
            CurrentServiceDeployment = service.CurrentServiceDeployment?.Arn,
            CurrentServiceRevisions =
            [
                .. service.Deployments
                    .GroupBy<DeploymentState, ServiceRevisionState>(static deployment => deployment.Revision, ReferenceEqualityComparer.Instance)
                    .Select(Map),
            ],
        };
    }

    private static ServiceCurrentRevisionSummary Map(IGrouping<ServiceRevisionState, DeploymentState> deployments) => new()
    {
        Arn = deployments.Key.Arn,
        RequestedTaskCount = deployments.Sum(static deployment => deployment.DesiredCount),
        RunningTaskCount = deployments.Sum(static deployment => deployment.Tasks.RunningCount),
        PendingTaskCount = deployments.Sum(static deployment => deployment.Tasks.PendingCount),
    };

    private static Deployment Map(DeploymentState deployment) => new()
    {
        Id = deployment.Id,
        Status = deployment.IsPrimary ? "PRIMARY" : "ACTIVE",
        TaskDefinition = deployment.Target.Definition.Arn,
        DesiredCount = deployment.DesiredCount,
        PendingCount = deployment.Tasks.PendingCount,
        RunningCount = deployment.Tasks.RunningCount,
        FailedTasks = deployment.FailedTaskCount,
        CreatedAt = deployment.CreatedAt,
        UpdatedAt = deployment.UpdatedAt,
        CapacityProviderStrategy = deployment.Plan.Strategy,
        LaunchType = deployment.Plan.Strategy.Count == 0 ? deployment.Plan.LaunchType : default,
        PlatformVersion = deployment.Plan.PlatformVersion,
        PlatformFamily = deployment.Plan.PlatformFamily,
        NetworkConfiguration = deployment.Target.Settings.NetworkConfiguration,
        RolloutState = deployment.RolloutState,
        RolloutStateReason = deployment.RolloutStateReason,
        ServiceConnectConfiguration = deployment.Target.Settings.ServiceConnectConfiguration,
        ServiceConnectResources = deployment.ServiceConnectResources,
        VolumeConfigurations = deployment.Target.Settings.VolumeConfigurations ?? [],
        VpcLatticeConfigurations = deployment.Target.Settings.VpcLatticeConfigurations ?? [],
        FargateEphemeralStorage = ServiceRevisionMapper.MapEphemeralStorage(deployment.Service.Cluster, deployment.Plan),
    };
}
