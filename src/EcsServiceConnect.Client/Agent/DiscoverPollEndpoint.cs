using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for the addresses at which a container agent receives its work and reports its metrics.</summary>
/// <remarks>
/// <para>Only the container agent sends it; applications do not need it.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DiscoverPollEndpoint.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DiscoverPollEndpointRequest : EcsRequest<DiscoverPollEndpointResponse>
{
    /// <summary>The container instance that the agent runs on, by id or full ARN.</summary>
    /// <value>Null: no particular one.</value>
    public string? ContainerInstance { get; init; }

    /// <summary>The cluster of the container instance, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }
}

/// <summary>The addresses that <see cref="DiscoverPollEndpointRequest"/> asks for.</summary>
[EcsShape]
public sealed partial record DiscoverPollEndpointResponse : EcsResponse
{
    /// <summary>The URL from which the agent receives its work.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The URL at which the agent reports metrics.</summary>
    public string? TelemetryEndpoint { get; init; }

    /// <summary>The URL from which the agent receives the configuration of Service Connect.</summary>
    public string? ServiceConnectEndpoint { get; init; }
}
