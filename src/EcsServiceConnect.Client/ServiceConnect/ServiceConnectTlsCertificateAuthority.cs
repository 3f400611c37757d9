using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The authority that issues the certificates of an endpoint.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTlsCertificateAuthority
{
    /// <summary>
    /// The ARN of a certificate authority in AWS Private CA, in the region of the service:
    /// <c>arn:aws:acm-pca:REGION:ACCOUNT:certificate-authority/ID</c>. It is the only kind of authority there is, so it
    /// must be set although the API does not mark it as required.
    /// </summary>
    public string? AwsPcaAuthorityArn { get; init; }
}
