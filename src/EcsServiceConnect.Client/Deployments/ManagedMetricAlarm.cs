using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A CloudWatch alarm that ECS made to watch a service.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedMetricAlarm.html</remarks>
[EcsShape]
public sealed partial record ManagedMetricAlarm
{
    /// <summary>The ARN of the alarm.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the alarm is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the alarm is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
