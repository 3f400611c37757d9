using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html</remarks>
[EcsShape]
public sealed partial record CapacityProviderStrategyItem
{
    /// <summary>TODO ['required=True']</summary>
    public required string CapacityProvider { get; init; }

    /// <summary>TODO ['min=0', 'max=1000']</summary>
    public int? Weight { get; init; }

    /// <summary>TODO ['min=0', 'max=100000']</summary>
    public int? Base { get; init; }
}
