using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Makes a daemon's volume one of a log driver, by which the daemon takes the logs of other tasks.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogDriverVolumeConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record LogDriverVolumeConfiguration
{
    /// <summary>Required. The log driver whose logs the volume carries.</summary>
    public required LogDriver Driver { get; init; }
}
