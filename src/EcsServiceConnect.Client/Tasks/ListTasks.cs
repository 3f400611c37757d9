using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what ListTasks asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListTasksRequest : PagedEcsRequest<ListTasksResponse, string>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO </summary>
    public string? ContainerInstance { get; init; }

    /// <summary>TODO </summary>
    public string? Family { get; init; }

    /// <summary>TODO </summary>
    public int? MaxResults { get; init; }

    /// <summary>TODO </summary>
    public string? StartedBy { get; init; }

    /// <summary>TODO </summary>
    public string? ServiceName { get; init; }

    /// <summary>TODO </summary>
    public DesiredStatus DesiredStatus { get; init; }

    /// <summary>TODO </summary>
    public LaunchType LaunchType { get; init; }

    /// <summary>TODO </summary>
    public string? DaemonName { get; init; }

    internal override IReadOnlyList<string> ItemsOf(ListTasksResponse page) => page.TaskArns;
}

/// <summary>TODO the answer to <see cref="ListTasksRequest"/>.</summary>
[EcsShape]
public sealed partial record ListTasksResponse : PagedEcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string> TaskArns { get; init; } = [];
}
