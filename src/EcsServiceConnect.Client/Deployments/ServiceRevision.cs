using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a service is to run: its task definition, network, load balancers and the rest, fixed at one time.
/// </summary>
/// <remarks>
/// A revision never changes; a change of the service makes a new one.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevision.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevision
{
    /// <summary>The full ARN of the service revision.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceRevisionArn { get; init; }

    /// <summary>The full ARN of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The full ARN of the cluster.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ClusterArn { get; init; }

    /// <summary>The full ARN of the task definition.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? TaskDefinition { get; init; }

    /// <summary>The capacity providers that the tasks are spread over.</summary>
    /// <value>Empty where a launch type is used.</value>
    public IReadOnlyList<CapacityProviderStrategyItem> CapacityProviderStrategy { get; init; } = [];

    /// <summary>The launch type of the tasks.</summary>
    /// <value>Absent where capacity providers are used.</value>
    public LaunchType LaunchType { get; init; }

    /// <summary>The platform version of Fargate.</summary>
    /// <value>Null for tasks that are not on Fargate.</value>
    public string? PlatformVersion { get; init; }

    /// <summary>The operating system of the tasks on Fargate, such as <c>Linux</c>.</summary>
    /// <value>Null for tasks that are not on Fargate.</value>
    public string? PlatformFamily { get; init; }

    /// <summary>The load balancers that send traffic to the tasks.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>The Cloud Map services that the tasks are registered with.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ServiceRegistry> ServiceRegistries { get; init; } = [];

    /// <summary>The subnets and security groups of tasks with the network mode <c>awsvpc</c>.</summary>
    /// <value>Null for other network modes.</value>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The images of the containers, with the digests that their tags stood for.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<ContainerImage> ContainerImages { get; init; } = [];

    /// <summary>Whether GuardDuty watches the containers at run time.</summary>
    /// <value>Null where the service does not tell.</value>
    public bool? GuardDutyEnabled { get; init; }

    /// <summary>The configuration of Service Connect.</summary>
    /// <value>Null where the service does not use it.</value>
    public ServiceConnectConfiguration? ServiceConnectConfiguration { get; init; }

    /// <summary>The volumes that are made for the tasks at their start.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ServiceVolumeConfiguration> VolumeConfigurations { get; init; } = [];

    /// <summary>The temporary storage of tasks on Fargate, where it is not the usual 20 GiB.</summary>
    /// <value>Null otherwise.</value>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; init; }

    /// <summary>When the revision was made.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The configurations of VPC Lattice.</summary>
    /// <value>Empty where the service does not use it.</value>
    public IReadOnlyList<VpcLatticeConfiguration> VpcLatticeConfigurations { get; init; } = [];

    /// <summary>Resources that the configuration names only by way of others.</summary>
    /// <value>Null where there are none.</value>
    public ResolvedConfiguration? ResolvedConfiguration { get; init; }

    /// <summary>What ECS made and keeps around the service.</summary>
    /// <value>Null where there is nothing.</value>
    public EcsManagedResources? EcsManagedResources { get; init; }

    /// <summary>What differs from the task definition.</summary>
    /// <value>Null where nothing does.</value>
    public ServiceRevisionOverrides? Overrides { get; init; }

    /// <summary>The gateways that the service is to be connected to.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<GatewayConnector> GatewayConnectors { get; init; } = [];

    /// <summary>What is measured of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public MonitoringConfiguration? Monitoring { get; init; }
}
