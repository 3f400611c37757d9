using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Fills a daemon's volume with the log files that one log driver writes on the instance, so that the daemon can read
/// the output of other tasks.
/// </summary>
/// <remarks>
/// <para>
/// The volume holds the files of those containers whose log configuration names this driver, and of no others. With
/// <c>json-file</c> each container has a directory named by its container ID, with <c>ID-json.log</c> and rotated
/// files. ECS deletes the directory with the container, so read the files before.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogDriverVolumeConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record LogDriverVolumeConfiguration
{
    /// <summary>
    /// Required. The log driver whose files the volume holds: only <see cref="LogDriver.JsonFile"/> is supported.
    /// </summary>
    public required LogDriver Driver { get; init; }
}
