using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The log group in CloudWatch Logs that ECS created for the containers of an Express Mode service. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedLogGroup.html</remarks>
[EcsShape]
public sealed partial record ManagedLogGroup
{
    /// <summary>The ARN of the log group.</summary>
    /// <value>Null until the log group has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the log group is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the log group is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the log group.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The name of the log group, under which CloudWatch Logs finds the containers' output.</summary>
    public string? LogGroupName { get; init; }
}
