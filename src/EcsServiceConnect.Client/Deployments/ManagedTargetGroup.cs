using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A target group that ECS created for an Express Mode service: the load balancer sends traffic to the tasks registered
/// in it, as long as they pass its health check. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedTargetGroup.html</remarks>
[EcsShape]
public sealed partial record ManagedTargetGroup
{
    /// <summary>The ARN of the target group.</summary>
    /// <value>Null until the target group has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the target group is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the target group is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the target group.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The path that the load balancer requests to check a task, such as <c>/health</c>.</summary>
    public string? HealthCheckPath { get; init; }

    /// <summary>The port of the tasks that health checks go to.</summary>
    public int? HealthCheckPort { get; init; }

    /// <summary>The port of the tasks that gets the traffic.</summary>
    public int? Port { get; init; }
}
