using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html</remarks>
[EcsShape]
public sealed partial record HostEntry
{
    /// <summary>TODO ['required=True']</summary>
    public required string Hostname { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required string IpAddress { get; init; }
}
