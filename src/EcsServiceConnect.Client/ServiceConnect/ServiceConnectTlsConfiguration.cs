using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectTlsConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required ServiceConnectTlsCertificateAuthority IssuerCertificateAuthority { get; init; }

    /// <summary>TODO </summary>
    public string? KmsKey { get; init; }

    /// <summary>TODO </summary>
    public string? RoleArn { get; init; }
}
