using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Redeploying;

/// <summary>The settings of a service revision that an update can restore.</summary>
internal static class ServiceRevisionSettings
{
    /// <summary>Whether two revisions have the same settings. Two deployments of the same settings differ in their times and images alone.</summary>
    public static bool AreSame(ServiceRevision left, ServiceRevision right) => Select(left) == Select(right);

    /// <summary>Creates the update that returns from one revision to another: its task definition, and every other setting that differs.</summary>
    /// <param name="service">The service.</param>
    /// <param name="from">What the service runs; null if that is not known.</param>
    /// <param name="to">What it is to run.</param>
    public static UpdateServiceRequest CreateUpdate(Service service, ServiceRevision? from, ServiceRevision to)
    {
        var update = new UpdateServiceRequest
        {
            Cluster = service.ClusterArn,
            Service = service.ServiceArn ?? service.ServiceName!,
            TaskDefinition = to.TaskDefinition,
        };
        if (from is null)
        {
            return update;
        }

        // Only with a new deployment, the capacity of a service changes.
        var hasOtherCapacity = !from.CapacityProviderStrategy.SequenceEqual(to.CapacityProviderStrategy);
        return update with
        {
            CapacityProviderStrategy = hasOtherCapacity ? to.CapacityProviderStrategy : null,
            ForceNewDeployment = hasOtherCapacity ? true : null,
            PlatformVersion = from.PlatformVersion == to.PlatformVersion ? null : to.PlatformVersion,
            NetworkConfiguration = from.NetworkConfiguration == to.NetworkConfiguration ? null : to.NetworkConfiguration,
            LoadBalancers = GetChanged(from.LoadBalancers, to.LoadBalancers),
            ServiceRegistries = GetChanged(from.ServiceRegistries, to.ServiceRegistries),
            ServiceConnectConfiguration = from.ServiceConnectConfiguration == to.ServiceConnectConfiguration
                ? null
                : to.ServiceConnectConfiguration ?? new ServiceConnectConfiguration { Enabled = false },
            VolumeConfigurations = GetChanged(from.VolumeConfigurations, to.VolumeConfigurations),
            VpcLatticeConfigurations = GetChanged(from.VpcLatticeConfigurations, to.VpcLatticeConfigurations),
            GatewayConnectors = GetChanged(from.GatewayConnectors, to.GatewayConnectors),
        };
    }

    private static ServiceRevision Select(ServiceRevision revision) => new()
    {
        TaskDefinition = revision.TaskDefinition,
        CapacityProviderStrategy = revision.CapacityProviderStrategy,
        PlatformVersion = revision.PlatformVersion,
        NetworkConfiguration = revision.NetworkConfiguration,
        LoadBalancers = revision.LoadBalancers,
        ServiceRegistries = revision.ServiceRegistries,
        ServiceConnectConfiguration = revision.ServiceConnectConfiguration,
        VolumeConfigurations = revision.VolumeConfigurations,
        VpcLatticeConfigurations = revision.VpcLatticeConfigurations,
        GatewayConnectors = revision.GatewayConnectors,
    };

    /// <summary>Gets a list that differs, also an empty one, which clears the setting; null if it is the same.</summary>
    private static IReadOnlyList<T>? GetChanged<T>(IReadOnlyList<T> from, IReadOnlyList<T> to) => from.SequenceEqual(to) ? null : to;
}
