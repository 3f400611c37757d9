using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerAuthorizationConfig.html</remarks>
[EcsShape]
public sealed partial record FSxWindowsFileServerAuthorizationConfig
{
    /// <summary>TODO ['required=True']</summary>
    public required string CredentialsParameter { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string Domain { get; init; }
}
