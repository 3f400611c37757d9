using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A directory of the container instance that containers share (a bind mount).</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html</remarks>
[EcsShape]
public sealed partial record HostVolumeProperties
{
    /// <summary>
    /// The directory's path on the container instance. Docker creates it where it does not exist; its contents stay
    /// after the task has ended. Fargate does not support a path. Windows containers mount whole directories, and only
    /// from the drive that holds <c>ProgramData</c>.
    /// </summary>
    /// <value>
    /// Null: Docker (or Fargate, on the task's ephemeral storage) chooses a directory, which is lost with the task's
    /// containers.
    /// </value>
    public string? SourcePath { get; init; }
}
