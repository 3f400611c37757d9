using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The latest result of one health check of a container instance.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceHealthCheckResult.html
/// </remarks>
[EcsShape]
public sealed partial record InstanceHealthCheckResult
{
    /// <summary>What the check is about.</summary>
    public InstanceHealthCheckType Type { get; init; }

    /// <summary>The result of the latest check.</summary>
    public InstanceHealthCheckState Status { get; init; }

    /// <summary>
    /// The reason for the result. For an impaired GPU it names NVIDIA's Xid error, as <c>XID_</c> with the number.
    /// </summary>
    /// <value>Null if there is nothing to explain.</value>
    public string? StatusReason { get; init; }

    /// <summary>The time of the latest check.</summary>
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>The time when the result last differed from the one before.</summary>
    public DateTimeOffset? LastStatusChange { get; init; }
}
