using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceCurrentRevisionSummary.html</remarks>
[EcsShape]
public sealed partial record ServiceCurrentRevisionSummary
{
    /// <summary>TODO </summary>
    public string? Arn { get; init; }

    /// <summary>TODO </summary>
    public int? RequestedTaskCount { get; init; }

    /// <summary>TODO </summary>
    public int? RunningTaskCount { get; init; }

    /// <summary>TODO </summary>
    public int? PendingTaskCount { get; init; }
}
