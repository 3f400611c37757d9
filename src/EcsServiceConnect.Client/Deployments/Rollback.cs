using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A rollback of a service deployment.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Rollback.html</remarks>
[EcsShape]
public sealed partial record Rollback
{
    /// <summary>Why the deployment is rolled back, in words.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Reason { get; init; }

    /// <summary>When the rollback began.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The ARN of the service revision that the rollback leads to.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceRevisionArn { get; init; }
}
