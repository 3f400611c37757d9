using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Asks for the full state of task sets of one service with the deployment controller <c>EXTERNAL</c>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskSets.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeTaskSetsRequest : EcsRequest<DescribeTaskSetsResponse>
{
    /// <summary>
    /// Required. The cluster that the service runs in, by name or full ARN. The cluster <c>default</c> must be named
    /// too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>Required. The service that the task sets belong to, by name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// The task sets to describe, each by id (such as <c>ecs-svc/0123456789012345678</c>) or full ARN.
    /// </summary>
    /// <value>Null: none is picked out, and all task sets of the service are meant.</value>
    public IReadOnlyList<string>? TaskSets { get; init; }

    /// <summary>
    /// What to return in addition: <see cref="TaskSetField.Tags"/> adds the tags of each task set.
    /// </summary>
    /// <value>Null: no tags are returned.</value>
    public IReadOnlyList<TaskSetField>? Include { get; init; }
}

/// <summary>
/// The response to <see cref="DescribeTaskSetsRequest"/>: the task sets, and a failure for each that was not found.
/// </summary>
[EcsShape]
public sealed partial record DescribeTaskSetsResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The task sets that were found, in no assured order: match them up by <see cref="TaskSet.TaskSetArn"/>.
    /// </summary>
    public IReadOnlyList<TaskSet> TaskSets { get; init; } = [];

    /// <summary>The task sets that were requested and not found, with the reason <c>MISSING</c>.</summary>
    /// <value>Empty if every task set was found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
