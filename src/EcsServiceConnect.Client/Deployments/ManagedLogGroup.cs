using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A log group in CloudWatch Logs that ECS made.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLogGroup.html</remarks>
[EcsShape]
public sealed partial record ManagedLogGroup
{
    /// <summary>The ARN of the log group.</summary>
    /// <value>Null until there is one.</value>
    public string? Arn { get; init; }

    /// <summary>How far the log group is.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the log group is in this state, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the state last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The name of the log group.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? LogGroupName { get; init; }
}
