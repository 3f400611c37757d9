using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The Cloud Map service that Service Connect made for an endpoint. Received only.</summary>
/// <remarks>
/// <para>
/// Tasks cannot resolve the discovery name. To connect, they use a name and port of
/// <see cref="ServiceConnectService.ClientAliases"/>.
/// </para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectServiceResource.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectServiceResource
{
    /// <summary>
    /// The endpoint's discovery name, unique in the namespace: <see cref="ServiceConnectService.DiscoveryName"/>, or
    /// the port's name where none was set.
    /// </summary>
    public string? DiscoveryName { get; init; }

    /// <summary>
    /// The ARN of the Cloud Map service, of the form <c>arn:aws:servicediscovery:REGION:ACCOUNT:service/ID</c>, for use
    /// with the Cloud Map API. ECS registers and deregisters its instances; do not change them.
    /// </summary>
    public string? DiscoveryArn { get; init; }
}
