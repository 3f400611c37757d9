using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>A network that a container is in; in the network mode <c>awsvpc</c> also the network interface of its task. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record ContainerNetwork
{
    /// <summary>The network mode of the task.</summary>
    public NetworkMode NetworkMode { get; init; }

    /// <summary>The private IPv4 addresses.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<string> IPv4Addresses { get; init; } = [];

    /// <summary>The IPv6 addresses.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<string> IPv6Addresses { get; init; } = [];

    /// <summary>The number of the network interface among those of the task, from 0.</summary>
    public int? AttachmentIndex { get; init; }

    /// <summary>The MAC address.</summary>
    [WireName("MACAddress")]
    public string? MacAddress { get; init; }

    /// <summary>The block of IPv4 addresses of the subnet, such as <c>10.0.2.0/24</c>.</summary>
    [WireName("IPv4SubnetCIDRBlock")]
    public string? IPv4SubnetCidrBlock { get; init; }

    /// <summary>The block of IPv6 addresses of the subnet.</summary>
    [WireName("IPv6SubnetCIDRBlock")]
    public string? IPv6SubnetCidrBlock { get; init; }

    /// <summary>The addresses of the DNS servers.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<string> DomainNameServers { get; init; } = [];

    /// <summary>The domains that names without one are searched in.</summary>
    [OmittedIfEmpty]
    public IReadOnlyList<string> DomainNameSearchList { get; init; } = [];

    /// <summary>The private DNS name.</summary>
    [WireName("PrivateDNSName")]
    public string? PrivateDnsName { get; init; }

    /// <summary>The IPv4 address of the gateway of the subnet, with the length of its prefix, such as <c>10.0.2.1/24</c>.</summary>
    public string? SubnetGatewayIpv4Address { get; init; }

    /// <summary>The IPv6 address of the gateway of the subnet, with the length of its prefix, in a subnet that has IPv6 alone.</summary>
    /// <value>Null elsewhere.</value>
    public string? SubnetGatewayIpv6Address { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
