using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// TLS between the proxies: ECS obtains certificates from a private authority, renews them and distributes them to the
/// tasks, and applications keep using plain text to their own proxy.
/// </summary>
/// <remarks>
/// <para>
/// The proxies speak TLS 1.3 only, with certificates for 256-bit ECDSA or 2048-bit RSA keys. Client tasks that started
/// before TLS was enabled must be deployed again.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTlsConfiguration
{
    /// <summary>Required. The authority that issues the certificates.</summary>
    public required ServiceConnectTlsCertificateAuthority IssuerCertificateAuthority { get; init; }

    /// <summary>
    /// The AWS KMS key, as id, ARN or alias, that encrypts the private keys where they are stored. It must be a
    /// symmetric key that <see cref="RoleArn"/> may use.
    /// </summary>
    /// <value>Null: a key that AWS manages.</value>
    public string? KmsKey { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS requests certificates and stores them. The managed policy
    /// <c>AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity</c> grants what it needs.
    /// </summary>
    public string? RoleArn { get; init; }
}
