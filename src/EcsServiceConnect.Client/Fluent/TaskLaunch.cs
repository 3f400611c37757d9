using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>How tasks are started, which the requests for services and for single tasks say in the same members.</summary>
internal sealed record TaskLaunch
{
    public LaunchType LaunchType { get; init; }

    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    public NetworkConfiguration? NetworkConfiguration { get; init; }

    public string? PlatformVersion { get; init; }

    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    public bool? EnableExecuteCommand { get; init; }

    public bool? EnableEcsManagedTags { get; init; }

    public PropagateTags PropagateTags { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}
