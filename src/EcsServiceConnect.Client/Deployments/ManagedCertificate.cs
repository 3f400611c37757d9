using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A TLS certificate in AWS Certificate Manager that ECS requested for the endpoint of an Express Mode service.
/// Received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedCertificate.html</remarks>
[EcsShape]
public sealed partial record ManagedCertificate
{
    /// <summary>The ARN of the certificate in AWS Certificate Manager.</summary>
    /// <value>Null until the certificate has been created.</value>
    public string? Arn { get; init; }

    /// <summary>Whether the certificate is being created, in use, being removed, removed, or failed.</summary>
    public ManagedResourceStatus Status { get; init; }

    /// <summary>Why the certificate is in this state, as text for people; most telling when it failed.</summary>
    /// <value>Null where the state needs no explanation.</value>
    public string? StatusReason { get; init; }

    /// <summary>When ECS last updated the certificate.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The host name that the certificate is for, which callers use in HTTPS requests.</summary>
    public string? DomainName { get; init; }
}
