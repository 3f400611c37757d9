using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html</remarks>
[EcsShape]
public sealed partial record DockerVolumeConfiguration
{
    /// <summary>TODO </summary>
    public Scope Scope { get; init; }

    /// <summary>TODO </summary>
    public bool? Autoprovision { get; init; }

    /// <summary>TODO </summary>
    public string? Driver { get; init; }

    /// <summary>TODO </summary>
    [Sensitive]
    public IReadOnlyDictionary<string, string>? DriverOpts { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}
