using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The domain credentials with which a container instance mounts an Amazon FSx for Windows File Server share.
/// </summary>
/// <remarks>
/// <para>Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerAuthorizationConfig.html</para>
/// </remarks>
[EcsShape]
public sealed partial record FSxWindowsFileServerAuthorizationConfig
{
    /// <summary>
    /// Required. The ARN of the AWS Secrets Manager secret or of the Systems Manager parameter that holds the user name
    /// and password. The task execution role must be allowed to read it.
    /// </summary>
    public required string CredentialsParameter { get; init; }

    /// <summary>
    /// Required. The fully qualified name of the Active Directory domain, managed by AWS Directory Service or
    /// self-hosted on EC2, such as <c>corp.example.com</c>.
    /// </summary>
    public required string Domain { get; init; }
}
