using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A revision of a daemon task definition in brief, as lists give it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonTaskDefinitionSummary.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonTaskDefinitionSummary
{
    /// <summary>The full ARN, with family and revision.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? Arn { get; init; }

    /// <summary>When it was registered.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>The ARN of who registered it.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? RegisteredBy { get; init; }

    /// <summary>When its deletion was asked for.</summary>
    /// <value>Null unless it was.</value>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <summary>Whether it can be used.</summary>
    /// <value>Absent where the service does not tell.</value>
    public DaemonTaskDefinitionStatus Status { get; init; }
}
