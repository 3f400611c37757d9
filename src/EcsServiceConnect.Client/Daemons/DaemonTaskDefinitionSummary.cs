using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A revision of a daemon task definition in brief, as it appears in lists.
/// <see cref="DescribeDaemonTaskDefinitionRequest"/> returns the details.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonTaskDefinitionSummary.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonTaskDefinitionSummary
{
    /// <summary>The full ARN, <c>arn:aws:ecs:REGION:ACCOUNT:daemon-task-definition/FAMILY:REVISION</c>.</summary>
    public string? Arn { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>The ARN of the user or role that registered it.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>When its deletion was requested.</summary>
    /// <value>Null unless it was.</value>
    public DateTimeOffset? DeleteRequestedAt { get; init; }

    /// <summary>Whether daemons can be created with it and changed to it.</summary>
    public DaemonTaskDefinitionStatus Status { get; init; }
}
