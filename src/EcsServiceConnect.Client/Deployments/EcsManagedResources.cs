using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What ECS made and keeps around a service, at one revision of it.</summary>
/// <remarks>
/// Services that are no Express Mode services and have no gateway have none of this.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ECSManagedResources.html
/// </remarks>
[EcsShape]
public sealed partial record EcsManagedResources
{
    /// <summary>The ways by which traffic reaches the service.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ManagedIngressPath> IngressPaths { get; init; } = [];

    /// <summary>What makes the number of tasks change.</summary>
    /// <value>Null where ECS manages no scaling.</value>
    public ManagedAutoScaling? AutoScaling { get; init; }

    /// <summary>The CloudWatch alarms that ECS made.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ManagedMetricAlarm> MetricAlarms { get; init; } = [];

    /// <summary>The security groups of the service's tasks that ECS made.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ManagedSecurityGroup> ServiceSecurityGroups { get; init; } = [];

    /// <summary>The log groups in CloudWatch Logs that ECS made.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<ManagedLogGroup> LogGroups { get; init; } = [];

    /// <summary>The connections of the service to gateways.</summary>
    /// <value>Empty where there are none.</value>
    public IReadOnlyList<GatewayConnection> GatewayConnections { get; init; } = [];
}
