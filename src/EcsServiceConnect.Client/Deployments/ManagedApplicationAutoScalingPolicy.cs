using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A scaling policy of Application Auto Scaling that ECS created for an Express Mode service: it starts and stops tasks
/// to keep a metric near a target. Received only.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedApplicationAutoScalingPolicy.html
/// </remarks>
[EcsShape]
public sealed partial record ManagedApplicationAutoScalingPolicy
{
    /// <summary>The ARN of the policy, for the API of Application Auto Scaling.</summary>
    /// <value>Null until the policy has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the policy is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the policy is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the policy.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>
    /// How the policy reacts to the metric: <c>TargetTrackingScaling</c> keeps it near <see cref="TargetValue"/>,
    /// <c>StepScaling</c> changes the task count in steps, <c>PredictiveScaling</c> scales ahead of forecast load.
    /// </summary>
    public string? PolicyType { get; init; }

    /// <summary>
    /// The value of <see cref="Metric"/> that the policy aims at: percent for CPU and memory, requests per task for the
    /// load balancer's metric.
    /// </summary>
    public double? TargetValue { get; init; }

    /// <summary>
    /// The metric that the policy follows: <c>ECSServiceAverageCPUUtilization</c>,
    /// <c>ECSServiceAverageMemoryUtilization</c>, or the load balancer's requests per task
    /// (<c>ALBRequestCountPerTarget</c>).
    /// </summary>
    public string? Metric { get; init; }
}
