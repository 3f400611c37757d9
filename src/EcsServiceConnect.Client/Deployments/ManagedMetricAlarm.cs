using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A CloudWatch alarm that ECS created for an Express Mode service, to detect a bad deployment. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedMetricAlarm.html</remarks>
[EcsShape]
public sealed partial record ManagedMetricAlarm
{
    /// <summary>The ARN of the alarm. Its last part is the alarm's name.</summary>
    /// <value>Null until the alarm has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the alarm is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the alarm is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the alarm.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
