using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what CreateService asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
[EcsOperation]
public sealed partial record CreateServiceRequest : EcsRequest<CreateServiceResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string ServiceName { get; init; }

    /// <summary>TODO </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }

    /// <summary>TODO </summary>
    public int? DesiredCount { get; init; }

    /// <summary>TODO </summary>
    public string? ClientToken { get; init; }

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>TODO </summary>
    public string? Role { get; init; }

    /// <summary>TODO </summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>TODO </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>TODO </summary>
    public int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>TODO </summary>
    public SchedulingStrategy SchedulingStrategy { get; init; }

    /// <summary>TODO </summary>
    public DeploymentController? DeploymentController { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>TODO </summary>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>TODO </summary>
    public PropagateTags PropagateTags { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceVolumeConfiguration>? VolumeConfigurations { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<VpcLatticeConfiguration>? VpcLatticeConfigurations { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<GatewayConnector>? GatewayConnectors { get; init; }

    /// <summary>TODO </summary>
    public MonitoringConfiguration? Monitoring { get; init; }
}

/// <summary>TODO the answer to <see cref="CreateServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateServiceResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Service? Service { get; init; }
}
