using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what PutClusterCapacityProviders asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html</remarks>
[EcsOperation]
public sealed partial record PutClusterCapacityProvidersRequest : EcsRequest<PutClusterCapacityProvidersResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> CapacityProviders { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<CapacityProviderStrategyItem> DefaultCapacityProviderStrategy { get; init; }
}

/// <summary>TODO the answer to <see cref="PutClusterCapacityProvidersRequest"/>.</summary>
[EcsShape]
public sealed partial record PutClusterCapacityProvidersResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public Cluster? Cluster { get; init; }
}
