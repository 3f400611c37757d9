using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A request that creates or updates a service: the members that both have.</summary>
public interface IServiceRequest : ITaskLaunchRequest
{
    /// <summary>The task definition that the service runs.</summary>
    string? TaskDefinition { get; init; }

    /// <summary>The number of tasks that the service keeps running.</summary>
    int? DesiredCount { get; init; }

    /// <summary>How deployments proceed.</summary>
    DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>The namespace and endpoints of the service in Service Connect.</summary>
    ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>The load balancers whose target groups the tasks are registered with.</summary>
    IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }

    /// <summary>The Cloud Map services that the tasks are registered in.</summary>
    IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }

    /// <summary>The seconds after a task's start in which failed health checks do not count.</summary>
    int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>Whether tasks move between Availability Zones to spread them evenly.</summary>
    AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>The volumes that are configured at launch.</summary>
    IReadOnlyList<ServiceVolumeConfiguration>? VolumeConfigurations { get; init; }
}
