using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A line for a container's <c>/etc/hosts</c> file.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostEntry.html</remarks>
[EcsShape]
public sealed partial record HostEntry
{
    /// <summary>Required. The host name to resolve.</summary>
    public required string Hostname { get; init; }

    /// <summary>Required. The IP address it resolves to.</summary>
    public required string IpAddress { get; init; }
}
