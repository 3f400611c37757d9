using System.Globalization;
using System.Net;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The network interface of a task in the network mode awsvpc.</summary>
internal sealed record TaskNetworkInterface(string AttachmentId, string InterfaceId, string SubnetId, string Zone, string PrivateAddress)
{
    /// <summary>A locally administered address that ends in the private one.</summary>
    public string MacAddress => "0a:58:" + string.Join(
        ':', IPAddress.Parse(PrivateAddress).GetAddressBytes().Select(static octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
}
