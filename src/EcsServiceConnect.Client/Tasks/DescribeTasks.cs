using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the full description of up to 100 tasks of one cluster.</summary>
/// <remarks>
/// <para>
/// A stopped task can be described for about an hour after it stopped; after that it is a failure with
/// reason <c>MISSING</c>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeTasksRequest : EcsRequest<DescribeTasksResponse>
{
    /// <summary>
    /// The cluster that the tasks run in: its short name or its full Amazon Resource Name (ARN). It is required for
    /// tasks in any other cluster than the one named <c>default</c>.
    /// </summary>
    /// <value>Null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The tasks to describe, 1 to 100 of them, each as its id or its full ARN.</summary>
    [LengthRange(1, 100, HasServiceMessage = true)]
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>What to return in addition: <see cref="TaskField.Tags"/> adds the tags of each task.</summary>
    /// <value>Null: no tags are returned.</value>
    public IReadOnlyList<TaskField>? Include { get; init; }
}

/// <summary>
/// The response to <see cref="DescribeTasksRequest"/>: a task or a failure for each one that was requested.
/// </summary>
[EcsShape]
public sealed partial record DescribeTasksResponse : EcsResponse, IHasFailures
{
    /// <summary>
    /// The tasks that were found, in no assured order: match them up by <see cref="EcsTask.TaskArn"/>.
    /// </summary>
    public IReadOnlyList<EcsTask> Tasks { get; init; } = [];

    /// <summary>
    /// What was requested and not found, with reason <c>MISSING</c>: an unknown id, another cluster or region, or a
    /// task that stopped too long ago.
    /// </summary>
    /// <value>Empty if every task was found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
