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

    public static string ValidateName(string? name)
    {
        var value = RequestGuard.Require(name, "name");
        return NamePattern().IsMatch(value)
            ? value
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(value)}' in 'name' is not a gateway name: it takes up to 255 letters, digits and hyphens.");
    }

    public static void ValidatePropagation(PropagateGatewayTags propagate) =>
        RequestGuard.RequireOneOf(propagate.Value, "propagateTags", PropagateGatewayTags.Names.Gateway, PropagateGatewayTags.Names.None);

    /// <summary>Creates the settings of a new gateway.</summary>
    public static DescribeGatewayAlbConfiguration Create(GatewayConfiguration? configuration)
    {
        var value = RequestGuard.Require(RequestGuard.Require(configuration, "configuration").HostSharedAlb, Root);
        var network = value.NetworkConfiguration ?? new GatewayElbNetworkConfiguration();
        ValidateFixed(value, network);
        ValidateChangeable(value.MaxAlbCount, value.AccessLogs, value.HttpDesync, value.TestTrafficRules);
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

        var value = RequestGuard.Require(change.HostSharedAlb, Root);
        ValidateChangeable(value.MaxAlbCount, value.AccessLogs, value.HttpDesync, value.TestTrafficRules);
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

    private static void ValidateFixed(HostSharedAlbConfiguration value, GatewayElbNetworkConfiguration network)
    {
        RequestGuard.RequireInRange(value.Port, $"{Root}.port", HttpsPort, HttpsPort);
        RequestGuard.RequireOneOf(value.Protocol.Value, $"{Root}.protocol", GatewayAlbProtocol.Names.Https);
        RequestGuard.RequireOneOf(value.Scheme.Value, $"{Root}.scheme", GatewayElbScheme.Names.Internal, GatewayElbScheme.Names.InternetFacing);
        RequestGuard.RequireOneOf(
            network.IpAddressType.Value,
            $"{Root}.networkConfiguration.ipAddressType",
            GatewayElbIpAddressType.Names.Dualstack,
            GatewayElbIpAddressType.Names.DualstackWithoutPublicIpv4,
            GatewayElbIpAddressType.Names.Ipv4);
        if (network.Subnets is { } subnets && subnets.Distinct().Count() < MinSubnets)
        {
            throw new InvalidParameterException(
                $"The member '{Root}.networkConfiguration.subnets' needs at least {MinSubnets} subnets, of different Availability Zones.");
        }
    }

    private static void ValidateChangeable(
        int? maxAlbCount,
        GatewayElbAccessLogConfiguration? logs,
        GatewayAlbDesyncMitigationMode desync,
        GatewayAlbTestTrafficRules? rules)
    {
        RequestGuard.RequireInRange(maxAlbCount, $"{Root}.maxAlbCount", 1, int.MaxValue);
        RequestGuard.RequireOneOf(
            desync.Value,
            $"{Root}.httpDesync",
            GatewayAlbDesyncMitigationMode.Names.Defensive,
            GatewayAlbDesyncMitigationMode.Names.Monitor,
            GatewayAlbDesyncMitigationMode.Names.Strictest);
        if (logs?.Destination is { } destination)
        {
            RequestGuard.Require(
                RequestGuard.Require(destination.S3, $"{Root}.accessLogs.destination.s3").Bucket, $"{Root}.accessLogs.destination.s3.bucket");
        }

        if (rules?.Header is { } header)
        {
            RequestGuard.Require(header.Name, $"{Root}.testTrafficRules.header.name");
            RequestGuard.RequireItems(header.Values, $"{Root}.testTrafficRules.header.values", int.MaxValue);
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,255}\z")]
    private static partial Regex NamePattern();
}
