using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html</remarks>
[EcsShape]
public sealed partial record ContainerRestartPolicy
{
    /// <summary>TODO ['required=True']</summary>
    public required bool? Enabled { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<int>? IgnoredExitCodes { get; init; }

    /// <summary>TODO </summary>
    public int? RestartAttemptPeriod { get; init; }
}
