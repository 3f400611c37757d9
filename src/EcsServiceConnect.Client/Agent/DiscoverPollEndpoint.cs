using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks where an ECS container agent has to fetch its work.</summary>
/// <remarks>
/// Made for the agent; an application has no use for it.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DiscoverPollEndpoint.html
/// </remarks>
[EcsOperation]
public sealed partial record DiscoverPollEndpointRequest : EcsRequest<DiscoverPollEndpointResponse>
{
    /// <summary>The container instance that the agent runs on: its id or its full ARN.</summary>
    /// <value>The default is null: no particular one.</value>
    public string? ContainerInstance { get; init; }

    /// <summary>The cluster that the container instance belongs to: its short name or its full ARN.</summary>
    /// <value>The default is null: the cluster <c>default</c>.</value>
    public string? Cluster { get; init; }
}

/// <summary>The answer to <see cref="DiscoverPollEndpointRequest"/>: the addresses of the agent's services.</summary>
[EcsShape]
public sealed partial record DiscoverPollEndpointResponse : EcsResponse
{
    /// <summary>The URL at which the agent polls for work.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The URL at which the agent reports metrics.</summary>
    public string? TelemetryEndpoint { get; init; }

    /// <summary>The URL at which the agent polls for the configuration of Service Connect.</summary>
    public string? ServiceConnectEndpoint { get; init; }
}
