namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CreateGatewayHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, Func<HostSharedAlbConfiguration, HostSharedAlbConfiguration>> Wrong { get; } = new()
    {
        { "port", alb => alb with { Port = 80 } },
        { "protocol", alb => alb with { Protocol = GatewayAlbProtocol.Http } },
        { "scheme", alb => alb with { Scheme = new GatewayElbScheme("hidden") } },
        { "maxAlbCount", alb => alb with { MaxAlbCount = 0 } },
        { "httpDesync", alb => alb with { HttpDesync = new GatewayAlbDesyncMitigationMode("lenient") } },
        { "subnets", alb => alb with { NetworkConfiguration = new GatewayElbNetworkConfiguration { Subnets = ["subnet-1", "subnet-1"] } } },
        {
            "ipAddressType",
            alb => alb with { NetworkConfiguration = new GatewayElbNetworkConfiguration { IpAddressType = new GatewayElbIpAddressType("ipv5") } }
        },
        {
            "testTrafficRules.header.values",
            alb => alb with
            {
                TestTrafficRules = new GatewayAlbTestTrafficRules { Header = new GatewayTestTrafficHeader { Name = "x-test", Values = [] } },
            }
        },
    };

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Gateway_IsActiveAtOnceWithTheDefaults()
    {
        var created = await _test.CreateGatewayAsync();

        Assert.Equal((TestGateways.Arn, "shop", GatewayStatus.Active), (created.GatewayArn, created.Name, created.Status));
        var gateway = await _test.DescribeGatewayAsync();
        Assert.Equal((TestGateways.Arn, "shop", GatewayStatus.Active), (gateway.GatewayArn, gateway.Name, gateway.Status));
        Assert.Equal(TestGateways.Role, gateway.InfrastructureRoleArn);
        Assert.Equal((false, AccessType.Public, PropagateGatewayTags.None), (gateway.DeletionProtection, gateway.AccessType, gateway.PropagateTags));
        Assert.Equal((_test.Clock.GetUtcNow(), _test.Clock.GetUtcNow()), (gateway.CreatedAt, gateway.UpdatedAt));
        Assert.Equal(
            new DescribeGatewayAlbConfiguration
            {
                NetworkConfiguration = new GatewayElbNetworkConfiguration { IpAddressType = GatewayElbIpAddressType.Dualstack },
                Scheme = GatewayElbScheme.InternetFacing,
                Port = 443,
                Protocol = GatewayAlbProtocol.Https,
                MaxAlbCount = 10,
                CurrentAlbCount = 0,
                HttpDesync = GatewayAlbDesyncMitigationMode.Defensive,
            },
            gateway.Configuration!.HostSharedAlb);
    }

    [Fact]
    public async Task Handle_Everything_IsDescribed()
    {
        var alb = new HostSharedAlbConfiguration
        {
            Scheme = GatewayElbScheme.Internal,
            NetworkConfiguration = new GatewayElbNetworkConfiguration
            {
                InboundSecurityGroup = "sg-1",
                Subnets = ["subnet-1", "subnet-2"],
                IpAddressType = GatewayElbIpAddressType.Ipv4,
            },
            WebAclArn = "acl",
            AccessLogs = new GatewayElbAccessLogConfiguration
            {
                Destination = GatewayElbAccessLogDestination.FromS3(new GatewayElbAccessLogS3Destination { Bucket = "logs" }),
            },
            Port = 443,
            Protocol = GatewayAlbProtocol.Https,
            MaxAlbCount = 2,
            HttpDesync = GatewayAlbDesyncMitigationMode.Strictest,
            TestTrafficRules = new GatewayAlbTestTrafficRules { Header = new GatewayTestTrafficHeader { Name = "x-test", Values = ["1"] } },
        };
        await _test.CreateGatewayAsync(TestGateways.Gateway() with
        {
            Configuration = GatewayConfiguration.FromHostSharedAlb(alb),
            DeletionProtection = true,
            PropagateTags = PropagateGatewayTags.Gateway,
            Tags = [new Tag { Key = "team", Value = "shop" }],
        });

        var gateway = await _test.DescribeGatewayAsync(TestGateways.Arn);

        var shown = gateway.Configuration!.HostSharedAlb!;
        Assert.Equal((true, AccessType.Private, PropagateGatewayTags.Gateway), (gateway.DeletionProtection, gateway.AccessType, gateway.PropagateTags));
        Assert.Equal("shop", Assert.Single(gateway.Tags).Value);
        Assert.Equal(alb.NetworkConfiguration, shown.NetworkConfiguration);
        Assert.Equal(("acl", 2, GatewayAlbDesyncMitigationMode.Strictest), (shown.WebAclArn, shown.MaxAlbCount, shown.HttpDesync));
        Assert.Equal(alb.AccessLogs, shown.AccessLogs);
        Assert.Equal(alb.TestTrafficRules, shown.TestTrafficRules);
    }

    [Fact]
    public async Task Handle_SameToken_ReturnsTheSameAndRejectsOtherParameters()
    {
        var request = TestGateways.Gateway() with { ClientToken = "token" };
        var created = await _test.CreateGatewayAsync(request);

        Assert.Equal(created.GatewayArn, (await _test.CreateGatewayAsync(request)).GatewayArn);
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateGatewayAsync(request with { DeletionProtection = true }));
    }

    [Fact]
    public async Task Handle_NameThatIsTaken_ThrowsUntilTheOtherIsRemoved()
    {
        await _test.CreateGatewayAsync();

        await _test.ThrowsAsync<ClientException>(_ => _test.CreateGatewayAsync());
        await _test.Client.DeleteGatewayAsync(new DeleteGatewayRequest { Gateway = "shop" }, TestEcs.Token);
        Assert.Equal(TestGateways.Arn, (await _test.CreateGatewayAsync()).GatewayArn);
    }

    [Theory]
    [InlineData("with_underscore")]
    [InlineData("with space")]
    public async Task Handle_InvalidName_Throws(string name) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateGatewayAsync(TestGateways.Gateway(name)));

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidConfiguration_ThrowsNamingIt(
        string member, Func<HostSharedAlbConfiguration, HostSharedAlbConfiguration> spoil)
    {
        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateGatewayAsync(TestGateways.Gateway() with
        {
            Configuration = GatewayConfiguration.FromHostSharedAlb(spoil(new HostSharedAlbConfiguration())),
        }));

        Assert.Contains($".{member}", error.Message, StringComparison.Ordinal);
        await _test.ThrowsAsync<GatewayNotFoundException>(_ => _test.DescribeGatewayAsync());
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{"name":"shop"}""", "infrastructureRoleArn")]
    [InlineData("""{"name":"shop","infrastructureRoleArn":"role","configuration":{"hostSharedAlb":{}}}""", "infrastructureRoleArn")]
    [InlineData("""{"name":"shop","infrastructureRoleArn":"arn:aws:iam::123456789012:role/r"}""", "configuration")]
    [InlineData("""{"name":"shop","infrastructureRoleArn":"arn:aws:iam::123456789012:role/r","configuration":{}}""", "hostSharedAlb")]
    [InlineData(
        """
        {"name":"shop","infrastructureRoleArn":"arn:aws:iam::123456789012:role/r","propagateTags":"ALL",
         "configuration":{"hostSharedAlb":{}}}
        """,
        "propagateTags")]
    [InlineData(
        """
        {"name":"shop","infrastructureRoleArn":"arn:aws:iam::123456789012:role/r",
         "configuration":{"hostSharedAlb":{"accessLogs":{"destination":{"s3":{}}}}}}
        """,
        "accessLogs.destination.s3.bucket")]
    public async Task Handle_InvalidMember_ThrowsNamingIt(string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("CreateGateway", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }
}
