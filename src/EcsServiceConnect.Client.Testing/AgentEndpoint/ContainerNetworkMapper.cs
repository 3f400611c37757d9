using System.Net;
using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the network of a task to what its agent returns of it for each container.</summary>
internal static class ContainerNetworkMapper
{
    private const int FirstBridgeHost = 2;
    private const int BridgeHosts = 250;

    public static IReadOnlyList<ContainerNetwork> Map(TaskState task, ContainerState container, EcsState state)
    {
        if (!task.IsAwsvpc)
        {
            var mode = task.Template.Definition.Definition.NetworkMode;
            return mode == NetworkMode.None ? []
                : mode == NetworkMode.Host ? [new ContainerNetwork { NetworkMode = NetworkMode.Host }]
                : [new ContainerNetwork { NetworkMode = NetworkMode.Bridge, IPv4Addresses = GetBridgeAddresses(task, container) }];
        }

        if (task.NetworkInterface is not { } networkInterface)
        {
            return [];
        }

        var region = state.Arns.Region;
        var domain = region == "us-east-1" ? "ec2.internal" : $"{region}.compute.internal";
        var subnet = GetSubnetAddress(networkInterface.PrivateAddress);
        var hasAgentOfInstance = TaskMetadataMapper.HasAgentOfInstance(task);
        return
        [
            new ContainerNetwork
            {
                NetworkMode = NetworkMode.Awsvpc,
                IPv4Addresses = [networkInterface.PrivateAddress],
                AttachmentIndex = 0,
                MacAddress = networkInterface.MacAddress,
                IPv4SubnetCidrBlock = Format(subnet, host: 0),
                DomainNameServers = hasAgentOfInstance ? [] : ["10.0.0.2"],
                DomainNameSearchList = hasAgentOfInstance ? [] : [domain],
                PrivateDnsName = $"ip-{networkInterface.PrivateAddress.Replace('.', '-')}.{domain}",
                SubnetGatewayIpv4Address = Format(subnet, host: 1),
            },
        ];
    }

    /// <summary>Gets the address in the network that Docker makes on an instance, of which the container's id decides here.</summary>
    private static IReadOnlyList<string> GetBridgeAddresses(TaskState task, ContainerState container)
    {
        if (container.StartedAt is null)
        {
            return [];
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(ContainerRuntimeId.Get(task, container)));
        return [$"172.17.{hash[0]}.{FirstBridgeHost + (hash[1] % BridgeHosts)}"];
    }

    /// <summary>Gets the first address of a subnet: each has blocks of 4,096 addresses.</summary>
    private static byte[] GetSubnetAddress(string address)
    {
        var octets = IPAddress.Parse(address).GetAddressBytes();
        return [octets[0], octets[1], (byte)(octets[2] & 0xF0), 0];
    }

    private static string Format(byte[] subnet, int host) => $"{subnet[0]}.{subnet[1]}.{subnet[2]}.{host}/{SubnetStore.PrefixLength}";
}
