using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectTlsCertificateAuthority
{
    /// <summary>TODO </summary>
    public string? AwsPcaAuthorityArn { get; init; }
}
