using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html</remarks>
[EcsShape]
public sealed partial record Deployment
{
    /// <summary>TODO </summary>
    public string? Id { get; init; }

    /// <summary>TODO </summary>
    public string? Status { get; init; }

    /// <summary>TODO </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public int? DesiredCount { get; init; }

    /// <summary>TODO </summary>
    public int? PendingCount { get; init; }

    /// <summary>TODO </summary>
    public int? RunningCount { get; init; }

    /// <summary>TODO </summary>
    public int? FailedTasks { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>TODO </summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformFamily { get; init; }

    /// <summary>TODO </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>TODO </summary>
    public DeploymentRolloutState RolloutState { get; init; }

    /// <summary>TODO </summary>
    public string? RolloutStateReason { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceConnectServiceResource> ServiceConnectResources { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceVolumeConfiguration> VolumeConfigurations { get; init; } = [];

    /// <summary>TODO </summary>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<VpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];
}
