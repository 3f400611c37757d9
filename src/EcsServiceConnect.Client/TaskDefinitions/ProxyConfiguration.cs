using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html</remarks>
[EcsShape]
public sealed partial record ProxyConfiguration
{
    /// <summary>TODO </summary>
    public ProxyConfigurationType Type { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string ContainerName { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EcsKeyValuePair>? Properties { get; init; }
}
