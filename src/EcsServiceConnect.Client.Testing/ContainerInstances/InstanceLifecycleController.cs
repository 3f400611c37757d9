using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deregisters container instances, and terminates them as Auto Scaling does.</summary>
internal sealed class InstanceLifecycleController
{
    private readonly EcsState _state;
    private readonly TaskLifecycleController _lifecycle;
    private readonly CapacityController _capacity;

    public InstanceLifecycleController(EcsState state, TaskLifecycleController lifecycle, CapacityController capacity)
    {
        (_state, _lifecycle, _capacity) = (state, lifecycle, capacity);
        lifecycle.CapacityFreed += DeregisterDrained;
    }

    /// <summary>Deregisters an instance. Its tasks stop at once, and services replace theirs.</summary>
    public void Deregister(InstanceState instance, string reason)
    {
        var instances = instance.Cluster.Instances;
        instances.Terminating.Remove(instance);
        instance.MoveTo(InstanceState.Inactive);
        instance.SetConnected(isConnected: false, _state.Now);
        _state.EventQueue.Schedule(SimulationTiming.InactiveInstanceRetention, () => instances.Remove(instance));
        foreach (var task in instance.Tasks.ToList())
        {
            _lifecycle.Stop(task, TaskStopCode.TerminationNotice, reason);
            _lifecycle.Complete(task);
        }

        _capacity.OnInstanceChanged(instance);
    }

    /// <summary>
    /// Terminates an instance. With managed draining it is drained first, for 48 hours at most.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html
    /// </summary>
    public void Terminate(InstanceState instance)
    {
        if (!HasManagedDraining(instance) || instance.Tasks.Count == 0)
        {
            DeregisterTerminated(instance);
            return;
        }

        instance.Cluster.Instances.Terminating.Add(instance);
        instance.MoveTo(InstanceState.Draining);
        _state.EventQueue.Schedule(SimulationTiming.MaxDrainingDuration, () =>
        {
            if (instance.IsRegistered)
            {
                DeregisterTerminated(instance);
            }
        });
        _capacity.OnInstanceChanged(instance);
    }

    private bool HasManagedDraining(InstanceState instance) =>
        instance.CapacityProvider is { } provider
        && _state.CapacityProviders.Find(provider)?.Group?.ManagedDraining == ManagedDraining.Enabled;

    private void DeregisterDrained(ClusterState cluster)
    {
        foreach (var instance in cluster.Instances.Terminating.Where(static instance => instance.Tasks.Count == 0).ToList())
        {
            DeregisterTerminated(instance);
        }
    }

    private void DeregisterTerminated(InstanceState instance) =>
        Deregister(instance, $"Host EC2 (instance {instance.Ec2InstanceId}) terminated.");
}
