using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A target group that ECS made for a service.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedTargetGroup.html</remarks>
[EcsShape]
public sealed partial record ManagedTargetGroup
{
    /// <summary>The ARN of the target group.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the target group is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the target group is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The path that health checks ask for.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? HealthCheckPath { get; init; }

    /// <summary>The port that health checks go to.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? HealthCheckPort { get; init; }

    /// <summary>The port of the tasks that takes the traffic.</summary>
    /// <value>Null where the service does not tell.</value>
    public int? Port { get; init; }
}
