using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a task is authorized to mount an Amazon EFS file system. Whatever is set here needs
/// <see cref="EfsVolumeConfiguration.TransitEncryption"/> <c>ENABLED</c>.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html</remarks>
[EcsShape]
public sealed partial record EfsAuthorizationConfig
{
    /// <summary>
    /// The EFS access point to mount through, such as <c>fsap-1234567890abcdef0</c>. With it,
    /// <see cref="EfsVolumeConfiguration.RootDirectory"/> must be absent or <c>/</c>: the access point's own path
    /// holds.
    /// </summary>
    /// <value>Null: the file system is mounted without an access point.</value>
    public string? AccessPointId { get; init; }

    /// <summary>
    /// Whether the task's IAM role (<see cref="RegisterTaskDefinitionRequest.TaskRoleArn"/>) is used when mounting, so
    /// that the file system's policy can decide.
    /// </summary>
    /// <value>Absent: <c>DISABLED</c>.</value>
    [AbsentMeans(EfsAuthorizationConfigIam.Names.Disabled, IsOmitted = true)]
    public EfsAuthorizationConfigIam Iam { get; init; }
}
