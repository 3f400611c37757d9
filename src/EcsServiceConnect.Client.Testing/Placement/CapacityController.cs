using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Places waiting tasks, and reconciles services, when the capacity of a cluster has changed.</summary>
internal sealed class CapacityController
{
    private readonly TaskLifecycleController _lifecycle;
    private readonly ServiceScheduler _services;

    public CapacityController(TaskLifecycleController lifecycle, ServiceScheduler services)
    {
        (_lifecycle, _services) = (lifecycle, services);
        lifecycle.CapacityFreed += OnCapacityFreed;
    }

    /// <summary>Reconciles services after an instance was registered, deregistered or changed.</summary>
    public void OnInstanceChanged(InstanceState instance)
    {
        var cluster = instance.Cluster;
        var hasNewZone = cluster.Instances.UpdateZones();
        var concerned = instance.Tasks
            .Select(static task => task.Template.ServiceGroup?.Service)
            .OfType<ServiceState>()
            .Concat(cluster.Services.Values.Where(service => service.Settings.SchedulingStrategy == SchedulingStrategy.Daemon
                || (hasNewZone && service.Settings.AvailabilityZoneRebalancing == AvailabilityZoneRebalancing.Enabled)));
        foreach (var service in concerned.Distinct().OrderBy(static service => service.Key, StringComparer.Ordinal).ToList())
        {
            _services.Reconcile(service);
        }

        OnCapacityFreed(cluster);
    }

    /// <summary>Waiting tasks come first, then services, each in the order of their creation.</summary>
    private void OnCapacityFreed(ClusterState cluster)
    {
        _lifecycle.PlaceWaitingTasks(cluster);
        foreach (var service in cluster.ServicesWaitingForCapacity.Values.ToList())
        {
            _services.Reconcile(service);
        }
    }
}
