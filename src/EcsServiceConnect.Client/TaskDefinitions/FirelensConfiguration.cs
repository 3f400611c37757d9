using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html</remarks>
[EcsShape]
public sealed partial record FirelensConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required FirelensConfigurationType Type { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyDictionary<string, string>? Options { get; init; }
}
