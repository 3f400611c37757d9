using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficHeaderRules
{
    /// <summary>TODO ['required=True']</summary>
    public required string Name { get; init; }

    /// <summary>TODO </summary>
    public ServiceConnectTestTrafficHeaderMatchRules? Value { get; init; }
}
