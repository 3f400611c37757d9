using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a revision of a service to its response record.</summary>
internal static class ServiceRevisionMapper
{
    public static ServiceRevision Map(ServiceRevisionState revision)
    {
        var (settings, plan) = (revision.Target.Settings, revision.Target.Launch);
        return new ServiceRevision
        {
            ServiceRevisionArn = revision.Arn,
            ServiceArn = revision.Service.Arn,
            ClusterArn = revision.Service.Cluster.Arn,
            TaskDefinition = revision.Target.Definition.Arn,
            CapacityProviderStrategy = plan.Strategy,
            LaunchType = plan.Strategy.Count == 0 ? plan.LaunchType : default,
            PlatformVersion = plan.PlatformVersion,
            PlatformFamily = plan.PlatformFamily,
            LoadBalancers = settings.LoadBalancers ?? [],
            ServiceRegistries = settings.ServiceRegistries ?? [],
            NetworkConfiguration = settings.NetworkConfiguration,
            ContainerImages = [.. revision.Target.Definition.Definition.ContainerDefinitions.Select(MapImage)],
            GuardDutyEnabled = false,
            ServiceConnectConfiguration = settings.ServiceConnectConfiguration,
            VolumeConfigurations = settings.VolumeConfigurations ?? [],
            FargateEphemeralStorage = MapEphemeralStorage(revision.Service.Cluster, plan),
            CreatedAt = revision.CreatedAt,
            VpcLatticeConfigurations = settings.VpcLatticeConfigurations ?? [],
            ResolvedConfiguration = MapResolvedConfiguration(revision.Target),
        };
    }

    /// <summary>Maps the customer's storage key of the cluster; null if the tasks have none.</summary>
    public static DeploymentEphemeralStorage? MapEphemeralStorage(ClusterState cluster, LaunchPlan plan) =>
        plan.LaunchType == LaunchType.Fargate
        && cluster.Configuration?.ManagedStorageConfiguration?.FargateEphemeralStorageKmsKeyId is { } key
            ? new DeploymentEphemeralStorage { KmsKeyId = key }
            : null;

    /// <summary>Maps an image; without version consistency its digest is known only if the image contains it.</summary>
    private static ContainerImage MapImage(ContainerDefinition container) => new()
    {
        ContainerName = container.Name,
        Image = container.Image,
        ImageDigest = container.VersionConsistency == VersionConsistency.Disabled
            ? ImageDigest.Find(container.Image)
            : ImageDigest.GetOrCreate(container.Image),
    };

    private static ResolvedConfiguration? MapResolvedConfiguration(DeploymentTarget target)
    {
        var balancers = target.ResolvedLoadBalancers.Select(MapResolved).ToList();
        return balancers.Count == 0 ? null : new ResolvedConfiguration { LoadBalancers = balancers };
    }

    private static ServiceRevisionLoadBalancer MapResolved(LoadBalancer balancer) => new()
    {
        TargetGroupArn = balancer.TargetGroupArn,
        ProductionListenerRule = balancer.AdvancedConfiguration?.ProductionListenerRule,
    };
}
