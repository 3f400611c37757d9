using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The Cloud Map service that Service Connect made for an endpoint. Received only.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectServiceResource.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectServiceResource
{
    /// <summary>
    /// The endpoint's discovery name: <see cref="ServiceConnectService.DiscoveryName"/>, or the port's name where none
    /// was given.
    /// </summary>
    public string? DiscoveryName { get; init; }

    /// <summary>
    /// The ARN of the Cloud Map service: <c>arn:aws:servicediscovery:REGION:ACCOUNT:service/ID</c>. The service manages
    /// its instances; do not change them.
    /// </summary>
    public string? DiscoveryArn { get; init; }
}
