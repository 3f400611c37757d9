using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

/// <summary>A client without a key and clients with any keys have nothing in common.</summary>
public partial class EcsClientServiceCollectionExtensionsTests
{
    private enum Place
    {
        Eu,
    }

    [Fact]
    public async Task AddKeyedEcsClient_KeysWithSimilarText_EachHasItsOwnOptionsAndHttpClient()
    {
        object[] keys =
        [
            "", " ", "eu", "EU", "Eu", Place.Eu, "1", 1, 1L, new object(), new object(), new NamelessKey(), ("eu", 1), "EcsServiceConnect.Client",
            "EcsServiceConnect.Client:", "System.String:", "System.Int32:1", typeof(string),
        ];
        var servers = new List<CountingServer>();
        var services = new ServiceCollection();
        var names = new HashSet<string>();
        foreach (var key in keys.Prepend(null))
        {
            var server = new CountingServer();
            var number = servers.Count;
            var builder = key is null
                ? services.AddEcsClient(options => SetRegion(options, number))
                : services.AddKeyedEcsClient(key, options => SetRegion(options, number));
            builder.ConfigurePrimaryHttpMessageHandler(() => server);
            servers.Add(server);
            Assert.True(names.Add(builder.Name), builder.Name);
        }

        await using var provider = services.BuildServiceProvider();
        foreach (var key in keys.Prepend(null))
        {
            var client = key is null ? provider.GetRequiredService<IEcsClient>() : provider.GetRequiredKeyedService<IEcsClient>(key);
            await client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        for (var i = 0; i < servers.Count; i++)
        {
            Assert.Equal($"ecs.eu-test-{i}.amazonaws.com", Assert.Single(servers[i].Requests).Host);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu")]
    [InlineData("EcsServiceConnect.Client")]
    public async Task AddKeyedEcsClient_Key_LeavesTheDefaultOptionsAlone(string key)
    {
        var services = new ServiceCollection();
        services.AddKeyedEcsClient(key, options => options.Region = "Frankfurt!");
        services.AddEcsClient(Complete);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("eu-central-1", provider.GetRequiredService<IOptions<EcsClientOptions>>().Value.Region);
        Assert.IsType<EcsClient>(provider.GetRequiredService<IEcsClient>());
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IEcsClient>(key));
    }

    [Fact]
    public async Task AddKeyedEcsClient_SameKeyAgain_AddsToItsOptions()
    {
        var services = new ServiceCollection();
        services.AddKeyedEcsClient(Place.Eu, options => options.Region = "eu-west-1");
        services.AddKeyedEcsClient(Place.Eu, options => options.UseFips = true);
        services.AddKeyedEcsClient("eu", options => options.Region = "eu-west-2");
        services.AddOptions<EcsClientOptions>("eu").Configure(options => options.UseDualStack = true);
        await using var provider = services.BuildServiceProvider();

        var monitor = provider.GetRequiredService<IOptionsMonitor<EcsClientOptions>>();

        Assert.Equal(("eu-west-2", null, true), (monitor.Get("eu").Region, monitor.Get("eu").UseFips, monitor.Get("eu").UseDualStack));
        Assert.Equal(2, services.Count(static descriptor => descriptor.ServiceType == typeof(IEcsClient)));
    }

    [Fact]
    public void AddKeyedEcsClient_NullKey_Throws()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentNullException>("serviceKey", () => services.AddKeyedEcsClient(null!));
        Assert.Throws<ArgumentNullException>("serviceKey", () => services.AddKeyedEcsClient(null!, Section([])));
        Assert.Empty(services);
    }

    [Fact]
    public async Task AddKeyedEcsClient_AnyKey_CreatesAClientForEachKey()
    {
        var services = new ServiceCollection();
        services.AddKeyedEcsClient(KeyedService.AnyKey, Complete);
        await using var provider = services.BuildServiceProvider();

        Assert.NotSame(provider.GetRequiredKeyedService<IEcsClient>("a"), provider.GetRequiredKeyedService<IEcsClient>("b"));
    }

    private static void SetRegion(EcsClientOptions options, int number)
    {
        Complete(options);
        options.Region = $"eu-test-{number}";
    }

    private sealed class NamelessKey
    {
        public override string? ToString() => null;
    }
}
