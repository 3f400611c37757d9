using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A revision of a service that has tasks now, with their counts. A service that is not being deployed has one.
/// Received only, in <see cref="Service.CurrentServiceRevisions"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceCurrentRevisionSummary.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceCurrentRevisionSummary
{
    /// <summary>
    /// The revision's ARN, <c>arn:aws:ecs:REGION:ACCOUNT:service-revision/CLUSTER/SERVICE/ID</c>, for
    /// <see cref="DescribeServiceRevisionsRequest"/>.
    /// </summary>
    public string? Arn { get; init; }

    /// <summary>How many tasks of this revision should run.</summary>
    public int? RequestedTaskCount { get; init; }

    /// <summary>How many tasks of this revision are <c>RUNNING</c>.</summary>
    public int? RunningTaskCount { get; init; }

    /// <summary>How many tasks of this revision are <c>PENDING</c>: created but not yet running.</summary>
    public int? PendingTaskCount { get; init; }
}
