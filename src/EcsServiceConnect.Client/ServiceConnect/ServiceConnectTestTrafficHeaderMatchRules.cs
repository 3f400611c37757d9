using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html</remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficHeaderMatchRules
{
    /// <summary>TODO ['required=True']</summary>
    public required string Exact { get; init; }
}
