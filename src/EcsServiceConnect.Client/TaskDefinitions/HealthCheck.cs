using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html</remarks>
[EcsShape]
public sealed partial record HealthCheck
{
    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>TODO </summary>
    public int? Interval { get; init; }

    /// <summary>TODO </summary>
    public int? Timeout { get; init; }

    /// <summary>TODO </summary>
    public int? Retries { get; init; }

    /// <summary>TODO </summary>
    public int? StartPeriod { get; init; }
}
