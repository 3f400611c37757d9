using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A volume that a Docker volume driver of the container instance creates and manages.</summary>
/// <remarks>
/// For EC2 and external instances; not supported on Fargate. Windows containers support the <c>local</c> driver only.
/// To share a plain directory of the host, use <see cref="Volume.Host"/> instead.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DockerVolumeConfiguration
{
    /// <summary>
    /// How long the volume lives: <c>task</c> (created with the task, removed with it) or <c>shared</c> (stays on the
    /// instance).
    /// </summary>
    /// <value>Absent: <c>task</c>.</value>
    [AbsentMeans(Scope.Names.Task, IsDescribed = true)]
    public Scope Scope { get; init; }

    /// <summary>
    /// Whether the volume is created if the instance does not have it yet. Only used with <see cref="Scope"/>
    /// <c>shared</c>; a volume of scope <c>task</c> is always created.
    /// </summary>
    /// <value>Null: false, so that the volume must exist.</value>
    [AbsentMeans(false)]
    public bool? Autoprovision { get; init; }

    /// <summary>
    /// The volume driver, named as <c>docker plugin ls</c> on the instance names it: the name also decides on which
    /// instances the task can be placed.
    /// </summary>
    /// <value>Null: <c>local</c>.</value>
    [AbsentMeans("local", IsDescribed = true)]
    public string? Driver { get; init; }

    /// <summary>
    /// Options for the driver, passed through as <c>docker volume create --opt</c> would. The service treats the values
    /// as sensitive; they are redacted in text and logs.
    /// </summary>
    /// <value>Null: none.</value>
    [Sensitive]
    public IReadOnlyDictionary<string, string>? DriverOpts { get; init; }

    /// <summary>Labels to put on the volume, as <c>docker volume create --label</c> would.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}
