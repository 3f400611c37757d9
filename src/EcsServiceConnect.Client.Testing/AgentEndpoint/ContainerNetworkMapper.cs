using System.Net;
using EcsServiceConnect.Client.Metadata;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the network of a task to what its agent returns of it for each container.</summary>
internal static class ContainerNetworkMapper
{
    public static IReadOnlyList<ContainerNetwork> Map(TaskState task, EcsState state)
    {
        var mode = task.Template.Definition.Definition.NetworkMode;
        if (!task.IsAwsvpc)
        {
            return mode == NetworkMode.None ? [] : [new ContainerNetwork { NetworkMode = mode.HasValue ? mode : NetworkMode.Bridge }];
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

    /// <summary>Gets the first address of a subnet: each has blocks of 4,096 addresses.</summary>
    private static byte[] GetSubnetAddress(string address)
    {
        var octets = IPAddress.Parse(address).GetAddressBytes();
        return [octets[0], octets[1], (byte)(octets[2] & 0xF0), 0];
    }

    private static string Format(byte[] subnet, int host) => $"{subnet[0]}.{subnet[1]}.{subnet[2]}.{host}/{SubnetStore.PrefixLength}";
}
