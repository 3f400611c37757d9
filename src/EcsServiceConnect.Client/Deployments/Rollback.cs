using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The rollback of a service deployment: why and when it began, and what the service returns to. Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Rollback.html</remarks>
[EcsShape]
public sealed partial record Rollback
{
    /// <summary>Why the deployment is rolled back, as text for people. Its wording is not promised.</summary>
    public string? Reason { get; init; }

    /// <summary>When the rollback began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The full ARN of the service revision that the service returns to.</summary>
    public string? ServiceRevisionArn { get; init; }
}
