using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The AWS resources that ECS itself created and manages for a service, at one revision of it. Received only.
/// </summary>
/// <remarks>
/// <para>Only services in Express Mode and services with a gateway connector have any.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ECSManagedResources.html</para>
/// </remarks>
[EcsShape]
public sealed partial record EcsManagedResources
{
    /// <summary>
    /// The paths by which traffic reaches an Express Mode service, each with its endpoint and the load balancer behind
    /// it.
    /// </summary>
    /// <value>Empty for services not in Express Mode.</value>
    public IReadOnlyList<ManagedIngressPath> IngressPaths { get; init; } = [];

    /// <summary>
    /// What changes the number of the service's tasks: the bounds, and the policies that react to load.
    /// </summary>
    /// <value>Null where ECS manages no scaling for the service.</value>
    public ManagedAutoScaling? AutoScaling { get; init; }

    /// <summary>The CloudWatch alarms that ECS created to detect a bad deployment and roll it back.</summary>
    /// <value>Empty if ECS created none.</value>
    public IReadOnlyList<ManagedMetricAlarm> MetricAlarms { get; init; } = [];

    /// <summary>The security groups that ECS created for the network interfaces of the service's tasks.</summary>
    /// <value>Empty if ECS created none.</value>
    public IReadOnlyList<ManagedSecurityGroup> ServiceSecurityGroups { get; init; } = [];

    /// <summary>The log groups in CloudWatch Logs that ECS created for the containers of the service.</summary>
    /// <value>Empty if ECS created none.</value>
    public IReadOnlyList<ManagedLogGroup> LogGroups { get; init; } = [];

    /// <summary>
    /// The connections of the service's gateway connector: one for each gateway and ingress path that offers the
    /// service.
    /// </summary>
    /// <value>Empty for a service without gateway connector.</value>
    public IReadOnlyList<GatewayConnection> GatewayConnections { get; init; } = [];
}
