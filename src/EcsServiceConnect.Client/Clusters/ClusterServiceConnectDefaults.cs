using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaults.html</remarks>
[EcsShape]
public sealed partial record ClusterServiceConnectDefaults
{
    /// <summary>TODO </summary>
    public string? Namespace { get; init; }
}
