using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Time.Testing;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

public sealed class NamespaceRulesTests : IDisposable
{
    private readonly InMemoryEcs _ecs = new(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero });
    private readonly EcsClient _client;

    public NamespaceRulesTests()
    {
        _client = _ecs.CreateClient();
        _ecs.Seed(Cluster("prod", "shop"), Cluster("other", "shop"), Cluster("bare", null), Definition());
        _ecs.ClearCalls();
    }

    private static PreflightOptions Orders { get; } = new() { Cluster = "prod", ServiceName = "orders", LaunchType = LaunchType.Fargate };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task CheckAsync_EmptyNamespace_HasNoFindings() => Assert.Empty((await CheckAsync(Expose())).Findings);

    [Fact]
    public async Task CheckAsync_UnknownCluster_IsError() =>
        Assert.Equal(["ESC070"], await IdsAsync(Expose() with { Namespace = null }, Orders with { Cluster = "nowhere" }));

    [Fact]
    public async Task CheckAsync_NoCluster_ReadsDefaultCluster() =>
        Assert.Equal(["ESC070"], await IdsAsync(Expose() with { Namespace = null }, Orders with { Cluster = null }));

    [Fact]
    public async Task CheckAsync_ClusterWithoutDefaultNamespace_IsError() =>
        Assert.Equal(["ESC002"], await IdsAsync(Expose() with { Namespace = null }, Orders with { Cluster = "bare" }));

    [Fact]
    public async Task CheckAsync_ClusterWithDefaultNamespace_ReadsIt()
    {
        Seed("prod", "web", Expose(Endpoint with { ClientAliases = [Alias with { DnsName = "web" }] }));

        var report = await CheckAsync(Expose() with { Namespace = null });

        Assert.Equal(["ESC072", "ESC074"], report.Findings.Select(f => f.RuleId));
    }

    [Fact]
    public async Task CheckAsync_UnknownNamespace_IsError() =>
        Assert.Equal(["ESC071"], await IdsAsync(Expose() with { Namespace = "nowhere" }));

    [Fact]
    public async Task CheckAsync_MalformedNamespace_MakesNoCall()
    {
        var ids = await IdsAsync(Expose() with { Namespace = "arn:aws:ecs:us-east-1:123456789012:cluster/prod" });

        Assert.Equal(["ESC003"], ids);
        Assert.Empty(_ecs.Calls);
    }

    [Fact]
    public async Task CheckAsync_DiscoveryNameOfOtherCluster_IsError()
    {
        Seed("other", "web", Expose(Endpoint with { ClientAliases = [Alias with { DnsName = "web" }] }));

        var finding = (await CheckAsync(Expose())).Findings[0];

        Assert.Equal(("ESC072", "serviceConnectConfiguration.services[0].discoveryName"), (finding.RuleId, finding.Path));
        Assert.Contains("'web'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_AddressOfOtherService_IsError()
    {
        Seed("other", "web", Expose(Endpoint with { DiscoveryName = "web" }));

        var finding = (await CheckAsync(Expose())).Findings[0];

        Assert.Equal(("ESC073", "serviceConnectConfiguration.services[0].clientAliases[0]"), (finding.RuleId, finding.Path));
        Assert.Contains("orders:80", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_DefaultAddressOfOtherService_IsError()
    {
        Seed("other", "web", Expose(Endpoint with { DiscoveryName = "web", ClientAliases = [Alias with { DnsName = null }] }));

        Assert.Equal(["ESC073", "ESC074"], await IdsAsync(Expose(Endpoint with { ClientAliases = [Alias with { DnsName = "web.shop" }] })));
    }

    [Fact]
    public async Task CheckAsync_OwnNames_HaveNoConflict()
    {
        Seed("prod", "orders", Expose());

        Assert.Empty((await CheckAsync(Expose())).Findings);
        Assert.Equal(["ESC072", "ESC073", "ESC074"], await IdsAsync(Expose(), Orders with { Cluster = "other" }));
        Assert.Equal(["ESC072", "ESC073", "ESC074"], await IdsAsync(Expose(), Orders with { ServiceName = null }));
    }

    [Fact]
    public async Task CheckAsync_ClusterArn_IsTheSameCluster()
    {
        Seed("prod", "orders", Expose());

        Assert.Empty(await IdsAsync(Expose(), Orders with { Cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/prod" }));
    }

    [Fact]
    public async Task CheckAsync_OtherServiceRenamesEndpoint_BothNamesAndOneAddressConflict()
    {
        var clock = new FakeTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromMinutes(1), TimeProvider = clock });
        using var client = ecs.CreateClient();
        var moved = Endpoint with { ClientAliases = [Alias with { Port = 81 }] };
        ecs.Seed(
            Cluster("prod", "shop"),
            Definition(),
            Service("prod", "web", Expose(Endpoint with { DiscoveryName = "old", ClientAliases = [Alias with { DnsName = "old" }] }, Endpoint)));
        clock.Advance(TimeSpan.FromMinutes(1));
        await client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "web", ServiceConnectConfiguration = Expose(moved) },
            TestContext.Current.CancellationToken);

        async Task<string> FirstAsync(ServiceConnectService endpoint)
        {
            var report = await ServiceConnectPreflight.CheckAsync(
                client, Definition(), Expose(endpoint), Orders, TestContext.Current.CancellationToken);
            return report.Findings[0].RuleId;
        }

        Assert.Equal("ESC072", await FirstAsync(Endpoint with { DiscoveryName = "old", ClientAliases = [Alias with { Port = 90 }] }));
        Assert.Equal("ESC072", await FirstAsync(Endpoint with { ClientAliases = [Alias with { Port = 90 }] }));
        Assert.Equal("ESC073", await FirstAsync(moved with { DiscoveryName = "new" }));
        Assert.Equal("ESC074", await FirstAsync(Endpoint with { DiscoveryName = "new" }));
    }

    [Fact]
    public async Task CheckAsync_NewEndpoint_ListsExistingServices()
    {
        Seed("prod", "orders", Expose());
        Seed("prod", "web", ClientOnly);
        Seed("other", "worker", ClientOnly);

        var admin = Endpoint with { DiscoveryName = "admin", ClientAliases = [Alias with { Port = 81 }] };
        var report = await CheckAsync(Expose(Endpoint, admin));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("ESC074", "serviceConnectConfiguration.services[1]"), (finding.RuleId, finding.Path));
        Assert.Equal(PreflightSeverity.Warning, finding.Severity);
        Assert.Contains("orders:81: web, worker.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_EndpointMovesToAnotherAddress_WarnsAgain()
    {
        Seed("prod", "orders", Expose());
        Seed("prod", "web", ClientOnly);

        Assert.Equal(["ESC074"], await IdsAsync(Expose(Endpoint with { ClientAliases = [Alias with { Port = 81 }] })));
    }

    [Fact]
    public async Task CheckAsync_ClientOnly_HasNoWarning()
    {
        Seed("prod", "web", ClientOnly);

        Assert.Empty(await IdsAsync(ClientOnly));
    }

    [Fact]
    public async Task CheckAsync_ManyServices_ReadsAll()
    {
        for (var i = 0; i < 112; i++)
        {
            Seed("prod", $"web-{i:000}", ClientOnly);
        }

        Seed("other", "last", Expose());

        var report = await CheckAsync(Expose());

        Assert.Equal(["ESC072", "ESC073", "ESC074"], report.Findings.Select(f => f.RuleId));
        Assert.Contains("web-008 and 103 more", report.Findings[2].Message, StringComparison.Ordinal);
        Assert.Equal(2, _ecs.GetCalls("ListServicesByNamespace").Count);
        Assert.Equal(13, _ecs.GetCalls("DescribeServices").Count);
    }

    [Fact]
    public async Task CheckAsync_Disabled_MakesNoCall()
    {
        Assert.Empty(await IdsAsync(new ServiceConnectConfiguration { Enabled = false }));
        Assert.Empty(_ecs.Calls);
    }

    [Fact]
    public async Task CheckAsync_DescribedTaskDefinition_IsChecked()
    {
        var definition = (await _client.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = "orders" }, TestContext.Current.CancellationToken)).TaskDefinition!;

        var report = await ServiceConnectPreflight.CheckAsync(
            _client, definition, Expose(Endpoint with { PortName = "grpc" }), Orders, TestContext.Current.CancellationToken);

        Assert.Equal("ESC021", Assert.Single(report.Findings).RuleId);
    }

    [Fact]
    public async Task CheckAsync_CallFails_Throws()
    {
        _ecs.On("ListServicesByNamespace").Fail(new AccessDeniedException("no"));

        await Assert.ThrowsAsync<AccessDeniedException>(() => CheckAsync(Expose()));
    }

    [Fact]
    public async Task CheckAsync_Canceled_Throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ServiceConnectPreflight.CheckAsync(_client, Definition(), Expose(), Orders, source.Token));
    }

    private static CreateClusterRequest Cluster(string name, string? namespaceName) => new()
    {
        ClusterName = name,
        ServiceConnectDefaults = namespaceName is null ? null : new ClusterServiceConnectDefaultsRequest { Namespace = namespaceName },
    };

    private static CreateServiceRequest Service(string cluster, string name, ServiceConnectConfiguration configuration) => new()
    {
        Cluster = cluster,
        ServiceName = name,
        TaskDefinition = "orders",
        DesiredCount = 1,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
        ServiceConnectConfiguration = configuration,
    };

    private void Seed(string cluster, string name, ServiceConnectConfiguration configuration)
    {
        _ecs.Seed(Service(cluster, name, configuration));
        _ecs.ClearCalls();
    }

    private Task<PreflightReport> CheckAsync(ServiceConnectConfiguration configuration, PreflightOptions? options = null) =>
        ServiceConnectPreflight.CheckAsync(_client, Definition(), configuration, options ?? Orders, TestContext.Current.CancellationToken);

    private async Task<IEnumerable<string>> IdsAsync(ServiceConnectConfiguration configuration, PreflightOptions? options = null) =>
        (await CheckAsync(configuration, options)).Findings.Select(finding => finding.RuleId);
}
