using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectServiceResource.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectServiceResource
{
    /// <summary>TODO </summary>
    public string? DiscoveryName { get; init; }

    /// <summary>TODO </summary>
    public string? DiscoveryArn { get; init; }
}
