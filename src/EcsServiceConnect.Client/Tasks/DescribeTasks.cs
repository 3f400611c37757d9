using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DescribeTasks asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeTasksRequest : EcsRequest<DescribeTasksResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<TaskField>? Include { get; init; }
}

/// <summary>TODO the answer to <see cref="DescribeTasksRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeTasksResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<EcsTask> Tasks { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
