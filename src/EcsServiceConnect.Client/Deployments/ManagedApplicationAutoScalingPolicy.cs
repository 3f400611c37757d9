using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A scaling policy that ECS made for a service.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedApplicationAutoScalingPolicy.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedApplicationAutoScalingPolicy
{
    /// <summary>The ARN of the policy.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the policy is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the policy is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The kind of policy, such as <c>TargetTrackingScaling</c>.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? PolicyType { get; init; }

    /// <summary>
    /// The value of the metric that the policy keeps to: percent for CPU and memory, requests for the load of each
    /// task.
    /// </summary>
    /// <value>Null where the service does not tell.</value>
    public double? TargetValue { get; init; }

    /// <summary>The metric that the policy looks at.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Metric { get; init; }
}
