using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html</remarks>
[EcsShape]
public sealed partial record DeploymentAlarms
{
    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> AlarmNames { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required bool? Rollback { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required bool? Enable { get; init; }
}
