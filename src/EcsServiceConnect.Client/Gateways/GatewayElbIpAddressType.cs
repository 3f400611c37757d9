using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kinds of IP addresses under which clients reach a gateway's load balancers.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayElbIpAddressType(string Value)
{
    /// <summary>IPv4 and IPv6 addresses. The default.</summary>
    public static GatewayElbIpAddressType Dualstack => new(Names.Dualstack);

    /// <summary>
    /// IPv6 and private IPv4, so that from the internet only IPv6 works and no public IPv4 address is paid for.
    /// </summary>
    public static GatewayElbIpAddressType DualstackWithoutPublicIpv4 => new(Names.DualstackWithoutPublicIpv4);

    /// <summary>IPv4 addresses only. Clients that have only IPv6 cannot connect.</summary>
    public static GatewayElbIpAddressType Ipv4 => new(Names.Ipv4);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayElbIpAddressType.Dualstack"/>
        public const string Dualstack = "dualstack";

        /// <inheritdoc cref="GatewayElbIpAddressType.DualstackWithoutPublicIpv4"/>
        public const string DualstackWithoutPublicIpv4 = "dualstack-without-public-ipv4";

        /// <inheritdoc cref="GatewayElbIpAddressType.Ipv4"/>
        public const string Ipv4 = "ipv4";
    }
}
