using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what StopTask asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html</remarks>
[EcsOperation]
public sealed partial record StopTaskRequest : EcsRequest<StopTaskResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string Task { get; init; }

    /// <summary>TODO </summary>
    public string? Reason { get; init; }
}

/// <summary>TODO the answer to <see cref="StopTaskRequest"/>.</summary>
[EcsShape]
public sealed partial record StopTaskResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public EcsTask? Task { get; init; }
}
