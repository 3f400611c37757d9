namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceConnectValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_ExposedPort_IsReportedOnTheDeployment()
    {
        await PrepareAsync();

        var service = await CreateAsync(TestEcs.Expose(discoveryName: "orders-api", port: 80, dnsName: "orders"));

        var deployment = Assert.Single(service.Deployments);
        Assert.Equal("shop", deployment.ServiceConnectConfiguration!.Namespace);
        Assert.Equal(80, deployment.ServiceConnectConfiguration.Services![0].ClientAliases![0].Port);
        var resource = Assert.Single(deployment.ServiceConnectResources);
        Assert.Equal("orders-api", resource.DiscoveryName);
        Assert.Matches("^arn:aws:servicediscovery:us-east-1:123456789012:service/srv-[a-z0-9]{16}$", resource.DiscoveryArn);
    }

    [Fact]
    public async Task Validate_NoDiscoveryName_TakesThePortName()
    {
        await PrepareAsync();

        var service = await CreateAsync(TestEcs.Expose());

        Assert.Equal("http", Assert.Single(service.Deployments[0].ServiceConnectResources).DiscoveryName);
    }

    [Fact]
    public async Task Validate_NamespaceOfItsOwn_WinsOverTheDefault()
    {
        await PrepareAsync();
        var arn = (await _test.CreateClusterAsync("other", "market")).ServiceConnectDefaults!.Namespace;

        var service = await CreateAsync(TestEcs.Expose() with { Namespace = arn });

        Assert.Equal(arn, service.Deployments[0].ServiceConnectConfiguration!.Namespace);
        Assert.Single((await ListAsync("market")).ServiceArns);
        Assert.Empty((await ListAsync("shop")).ServiceArns);
    }

    [Fact]
    public async Task Validate_NoServices_IsOnlyAClient()
    {
        await PrepareAsync();

        var service = await CreateAsync(new ServiceConnectConfiguration { Enabled = true });

        Assert.Empty(service.Deployments[0].ServiceConnectResources);
        Assert.Equal(service.ServiceArn, Assert.Single((await ListAsync("shop")).ServiceArns));
    }

    [Fact]
    public async Task Validate_TurnedOff_JoinsNoNamespace()
    {
        await PrepareAsync();

        var service = await CreateAsync(new ServiceConnectConfiguration { Enabled = false });

        Assert.False(service.Deployments[0].ServiceConnectConfiguration!.Enabled);
        Assert.Empty((await ListAsync("shop")).ServiceArns);
    }

    [Fact]
    public async Task Validate_UnknownNamespace_Throws()
    {
        await PrepareAsync();

        await _test.ThrowsAsync<NamespaceNotFoundException>(_ => CreateAsync(TestEcs.Expose() with { Namespace = "nowhere" }));
    }

    [Fact]
    public async Task Validate_NoNamespaceAnywhere_Throws()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(TestEcs.Expose()));
    }

    [Theory]
    [InlineData("grpc", null, null, null, "port mapping")]
    [InlineData("http", "Orders", null, null, "discoveryName")]
    [InlineData("http", "-orders", null, null, "discoveryName")]
    [InlineData("http", null, 0, "orders", "port")]
    [InlineData("http", null, 70000, "orders", "port")]
    [InlineData("http", null, 80, "Orders", "dnsName")]
    [InlineData("http", null, 80, "-orders", "dnsName")]
    public async Task Validate_InvalidEntry_ThrowsNamingIt(string portName, string? discoveryName, int? port, string? dnsName, string expected)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            CreateAsync(TestEcs.Expose(portName, discoveryName, port, dnsName)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_TwoAliases_Throws()
    {
        await PrepareAsync();
        var configuration = TestEcs.Expose() with
        {
            Services =
            [
                new ServiceConnectService
                {
                    PortName = "http",
                    ClientAliases = [new ServiceConnectClientAlias { Port = 80 }, new ServiceConnectClientAlias { Port = 81 }],
                },
            ],
        };

        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(configuration));
    }

    [Fact]
    public async Task Validate_DiscoveryNameOfAnotherCluster_IsUnavailable()
    {
        await PrepareAsync();
        await CreateAsync(TestEcs.Expose(discoveryName: "api", port: 80, dnsName: "one"));
        await _test.CreateClusterAsync("second", "shop");

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            CreateAsync(TestEcs.Expose(discoveryName: "api", port: 80, dnsName: "two"), "web", "second"));

        Assert.Contains("'api'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_EndpointOfAnotherService_IsUnavailable()
    {
        await PrepareAsync();
        await CreateAsync(TestEcs.Expose(discoveryName: "one", port: 80, dnsName: "api"));

        await _test.ThrowsAsync<InvalidParameterException>(_ =>
            CreateAsync(TestEcs.Expose(discoveryName: "two", port: 80, dnsName: "api"), "web"));
        Assert.NotNull(await CreateAsync(TestEcs.Expose(discoveryName: "two", port: 81, dnsName: "api"), "web"));
    }

    [Fact]
    public async Task Validate_UpdateOfTheSameService_KeepsItsNameAndArn()
    {
        await PrepareAsync();
        var before = await CreateAsync(TestEcs.Expose());

        var after = (await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest
            {
                Cluster = "prod",
                Service = "orders",
                ServiceConnectConfiguration = TestEcs.Expose(port: 90),
            },
            TestEcs.Token)).Service!;

        Assert.Equal(2, after.Deployments.Count);
        Assert.Equal(before.Deployments[0].ServiceConnectResources, after.Deployments[0].ServiceConnectResources);
    }

    [Fact]
    public async Task Validate_NewDefinitionWithoutThePort_Throws()
    {
        await PrepareAsync();
        await CreateAsync(TestEcs.Expose());
        var bare = TestEcs.Definition();
        await _test.RegisterAsync(bare with { ContainerDefinitions = [bare.ContainerDefinitions[0] with { PortMappings = [] }] });

        await _test.ThrowsAsync<InvalidParameterException>(client => client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders" }, TestEcs.Token));
    }

    [Fact]
    public async Task Validate_ServiceDeleted_FreesItsNameOnceInactive()
    {
        await PrepareAsync();
        await CreateAsync(TestEcs.Expose());
        _test.Pass(1);
        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(TestEcs.Expose(), "web"));
        _test.Pass(1);

        Assert.NotNull(await CreateAsync(TestEcs.Expose(), "web"));
    }

    [Fact]
    public async Task Validate_HostNetwork_Throws()
    {
        await PrepareAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition() with { NetworkMode = NetworkMode.Host });

        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(TestEcs.FargateService() with
        {
            TaskDefinition = "legacy",
            LaunchType = LaunchType.Ec2,
            NetworkConfiguration = null,
            ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true },
        }));
    }

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync(defaultNamespace: "shop");
        await _test.RegisterAsync();
    }

    private Task<Service> CreateAsync(ServiceConnectConfiguration configuration, string name = "orders", string cluster = "prod") =>
        _test.CreateServiceAsync(TestEcs.FargateService(name, cluster: cluster) with { ServiceConnectConfiguration = configuration });

    private Task<ListServicesByNamespaceResponse> ListAsync(string namespaceName) =>
        _test.Client.ListServicesByNamespaceAsync(new ListServicesByNamespaceRequest { Namespace = namespaceName }, TestEcs.Token);
}
