using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html</remarks>
[EcsShape]
public sealed partial record Service
{
    /// <summary>TODO </summary>
    public string? ServiceArn { get; init; }

    /// <summary>TODO </summary>
    public string? ServiceName { get; init; }

    /// <summary>TODO </summary>
    public string? ClusterArn { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceRegistry> ServiceRegistries { get; init; } = [];

    /// <summary>TODO </summary>
    public string? Status { get; init; }

    /// <summary>TODO </summary>
    public int? DesiredCount { get; init; }

    /// <summary>TODO </summary>
    public int? RunningCount { get; init; }

    /// <summary>TODO </summary>
    public int? PendingCount { get; init; }

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>TODO </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformFamily { get; init; }

    /// <summary>TODO </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<TaskSet> TaskSets { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    /// <summary>TODO </summary>
    public string? RoleArn { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceEvent> Events { get; init; } = [];

    /// <summary>TODO </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>TODO </summary>
    public string? CurrentServiceDeployment { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceCurrentRevisionSummary> CurrentServiceRevisions { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<PlacementConstraint> PlacementConstraints { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<PlacementStrategy> PlacementStrategy { get; init; } = [];

    /// <summary>TODO </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>TODO </summary>
    public int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>TODO </summary>
    public SchedulingStrategy SchedulingStrategy { get; init; }

    /// <summary>TODO </summary>
    public DeploymentController? DeploymentController { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>TODO </summary>
    public string? CreatedBy { get; init; }

    /// <summary>TODO </summary>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>TODO </summary>
    public PropagateTags PropagateTags { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>TODO </summary>
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>TODO </summary>
    public ResourceManagementType ResourceManagementType { get; init; }
}
