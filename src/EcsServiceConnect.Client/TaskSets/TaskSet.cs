using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskSet.html</remarks>
[EcsShape]
public sealed partial record TaskSet
{
    /// <summary>TODO </summary>
    public string? Id { get; init; }

    /// <summary>TODO </summary>
    public string? TaskSetArn { get; init; }

    /// <summary>TODO </summary>
    public string? ServiceArn { get; init; }

    /// <summary>TODO </summary>
    public string? ClusterArn { get; init; }

    /// <summary>TODO </summary>
    public string? StartedBy { get; init; }

    /// <summary>TODO </summary>
    public string? ExternalId { get; init; }

    /// <summary>TODO </summary>
    public string? Status { get; init; }

    /// <summary>TODO </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public int? ComputedDesiredCount { get; init; }

    /// <summary>TODO </summary>
    public int? PendingCount { get; init; }

    /// <summary>TODO </summary>
    public int? RunningCount { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>TODO </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformFamily { get; init; }

    /// <summary>TODO </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceRegistry> ServiceRegistries { get; init; } = [];

    /// <summary>TODO </summary>
    public Scale? Scale { get; init; }

    /// <summary>TODO </summary>
    public StabilityStatus StabilityStatus { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? StabilityStatusAt { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>TODO </summary>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }
}
