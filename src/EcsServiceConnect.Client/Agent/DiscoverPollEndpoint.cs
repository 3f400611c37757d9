using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DiscoverPollEndpoint asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DiscoverPollEndpoint.html</remarks>
[EcsOperation]
public sealed partial record DiscoverPollEndpointRequest : EcsRequest<DiscoverPollEndpointResponse>
{
    /// <summary>TODO </summary>
    public string? ContainerInstance { get; init; }

    /// <summary>TODO </summary>
    public string? Cluster { get; init; }
}

/// <summary>TODO the answer to <see cref="DiscoverPollEndpointRequest"/>.</summary>
[EcsShape]
public sealed partial record DiscoverPollEndpointResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public string? Endpoint { get; init; }

    /// <summary>TODO </summary>
    public string? TelemetryEndpoint { get; init; }

    /// <summary>TODO </summary>
    public string? ServiceConnectEndpoint { get; init; }
}
