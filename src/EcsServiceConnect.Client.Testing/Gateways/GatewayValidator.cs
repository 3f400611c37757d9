using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the settings of a gateway and fills in defaults.</summary>
internal static partial class GatewayValidator
{
    private const string Root = "configuration.hostSharedAlb";
    private const int HttpsPort = 443;
    private const int DefaultAlbCount = 10;
    private const int MinSubnets = 2;

    public static string ValidateName(string name) => NamePattern().IsMatch(name)
        ? name
        : throw new InvalidParameterException(
            $"'{MessageSanitizer.Sanitize(name)}' in 'name' is not a gateway name: it takes up to 255 letters, digits and hyphens.");

    /// <summary>Creates the settings of a new gateway.</summary>
    public static DescribeGatewayAlbConfiguration Create(GatewayConfiguration configuration)
    {
        var value = configuration.HostSharedAlb!;
        var network = value.NetworkConfiguration ?? new GatewayElbNetworkConfiguration();
        Validate(value, network);
        return new DescribeGatewayAlbConfiguration
        {
            NetworkConfiguration = network with
            {
                IpAddressType = network.IpAddressType.HasValue ? network.IpAddressType : GatewayElbIpAddressType.Dualstack,
            },
            Scheme = value.Scheme.HasValue ? value.Scheme : GatewayElbScheme.InternetFacing,
            AccessLogs = value.AccessLogs,
            WebAclArn = value.WebAclArn,
            Port = HttpsPort,
            Protocol = GatewayAlbProtocol.Https,
            MaxAlbCount = value.MaxAlbCount ?? DefaultAlbCount,
            CurrentAlbCount = 0,
            HttpDesync = value.HttpDesync.HasValue ? value.HttpDesync : GatewayAlbDesyncMitigationMode.Defensive,
            TestTrafficRules = value.TestTrafficRules,
        };
    }

    /// <summary>Applies an update to the settings; absent members stay.</summary>
    public static DescribeGatewayAlbConfiguration ApplyUpdate(DescribeGatewayAlbConfiguration current, UpdateGatewayConfiguration? change)
    {
        if (change is null)
        {
            return current;
        }

        var value = change.HostSharedAlb!;
        return current with
        {
            NetworkConfiguration = current.NetworkConfiguration! with
            {
                InboundSecurityGroup = value.NetworkConfiguration?.InboundSecurityGroup ?? current.NetworkConfiguration.InboundSecurityGroup,
            },
            AccessLogs = value.AccessLogs ?? current.AccessLogs,
            WebAclArn = value.WebAclArn ?? current.WebAclArn,
            MaxAlbCount = value.MaxAlbCount ?? current.MaxAlbCount,
            HttpDesync = value.HttpDesync.HasValue ? value.HttpDesync : current.HttpDesync,
            TestTrafficRules = value.TestTrafficRules ?? current.TestTrafficRules,
        };
    }

    private static void Validate(HostSharedAlbConfiguration value, GatewayElbNetworkConfiguration network)
    {
        RequestGuard.RequireInRange(value.Port, $"{Root}.port", HttpsPort, HttpsPort);
        RequestGuard.RequireOneOf(value.Protocol.Value, $"{Root}.protocol", GatewayAlbProtocol.Names.Https);
        if (network.Subnets is { } subnets && subnets.Distinct().Count() < MinSubnets)
        {
            throw new InvalidParameterException(
                $"The member '{Root}.networkConfiguration.subnets' needs at least {MinSubnets} subnets, of different Availability Zones.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,255}\z")]
    private static partial Regex NamePattern();
}
