using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A request that sets how tasks are launched: on which capacity, in which network and on which instances.</summary>
public interface ITaskLaunchRequest
{
    /// <summary>The capacity providers that run the tasks.</summary>
    IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>The subnets and security groups of tasks with the network mode <c>awsvpc</c>.</summary>
    NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The Fargate platform version.</summary>
    string? PlatformVersion { get; init; }

    /// <summary>The constraints on which instances tasks are placed.</summary>
    IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>The rules by which instances are chosen, in order.</summary>
    IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>Whether commands can be run in the containers by ECS Exec.</summary>
    bool? EnableExecuteCommand { get; init; }

    /// <summary>Whether ECS tags the tasks with the names of their cluster and service.</summary>
    bool? EnableEcsManagedTags { get; init; }

    /// <summary>The source of the tags that tasks get when they start.</summary>
    PropagateTags PropagateTags { get; init; }
}
