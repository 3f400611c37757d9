using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what UpdateService asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html</remarks>
[EcsOperation]
public sealed partial record UpdateServiceRequest : EcsRequest<UpdateServiceResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string Service { get; init; }

    /// <summary>TODO </summary>
    public int? DesiredCount { get; init; }

    /// <summary>TODO </summary>
    public string? TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>TODO </summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; init; }

    /// <summary>TODO </summary>
    public AvailabilityZoneRebalancing AvailabilityZoneRebalancing { get; init; }

    /// <summary>TODO </summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>TODO </summary>
    public string? PlatformVersion { get; init; }

    /// <summary>TODO </summary>
    public bool? ForceNewDeployment { get; init; }

    /// <summary>TODO </summary>
    public int? HealthCheckGracePeriodSeconds { get; init; }

    /// <summary>TODO </summary>
    public DeploymentController? DeploymentController { get; init; }

    /// <summary>TODO </summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>TODO </summary>
    [WireName("enableECSManagedTags")]
    public bool? EnableEcsManagedTags { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<LoadBalancer>? LoadBalancers { get; init; }

    /// <summary>TODO </summary>
    public PropagateTags PropagateTags { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceRegistry>? ServiceRegistries { get; init; }

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

/// <summary>TODO the answer to <see cref="UpdateServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateServiceResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Service? Service { get; init; }
}
