using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaultsRequest.html</remarks>
[EcsShape]
public sealed partial record ClusterServiceConnectDefaultsRequest
{
    /// <summary>TODO ['required=True']</summary>
    public required string Namespace { get; init; }
}
