using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a task set to its response record.</summary>
internal static class TaskSetMapper
{
    public static TaskSet Map(TaskSetState set, bool withTags = false)
    {
        var (service, settings, plan) = (set.Service, set.Target.Settings, set.Plan);
        var isByCodeDeploy = settings.DeploymentController?.Type == DeploymentControllerType.CodeDeploy;
        return new TaskSet
        {
            Id = set.Id,
            TaskSetArn = set.Arn,
            ServiceArn = service.Arn,
            ClusterArn = service.Cluster.Arn,
            StartedBy = isByCodeDeploy ? DeploymentControllerType.Names.CodeDeploy : null,
            ExternalId = set.ExternalId,
            Status = set.Status,
            TaskDefinition = set.Target.Definition.Arn,
            ComputedDesiredCount = set.DesiredCount,
            PendingCount = set.Tasks.PendingCount,
            RunningCount = set.Tasks.RunningCount,
            CreatedAt = set.CreatedAt,
            UpdatedAt = set.UpdatedAt,
            LaunchType = plan.Strategy.Count == 0 ? plan.LaunchType : default,
            CapacityProviderStrategy = plan.Strategy,
            PlatformVersion = plan.PlatformVersion,
            PlatformFamily = plan.PlatformFamily,
            NetworkConfiguration = settings.NetworkConfiguration,
            LoadBalancers = settings.LoadBalancers ?? [],
            ServiceRegistries = settings.ServiceRegistries ?? [],
            Scale = set.Scale,
            StabilityStatus = set.Stability,
            StabilityStatusAt = set.StabilityAt,
            Tags = withTags ? set.Tags : [],
            FargateEphemeralStorage = ServiceRevisionMapper.MapEphemeralStorage(service.Cluster, plan),
        };
    }
}
