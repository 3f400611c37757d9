using System.Net;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

/// <summary>Registering a client again changes nothing that was configured before, and adds what is new.</summary>
public partial class EcsClientServiceCollectionExtensionsTests
{
    /// <summary>Every way to register the client once more.</summary>
    public static TheoryData<string> Overloads => [.. _overloads.Keys];

    private static readonly Dictionary<string, Func<IServiceCollection, IHttpClientBuilder>> _overloads = new()
    {
        ["nothing"] = static services => services.AddEcsClient(),
        ["delegate"] = static services => services.AddEcsClient(static options => options.MaxResponseBytes = 5),
        ["section"] = static services => services.AddEcsClient(Section(new() { ["MaxResponseBytes"] = "5" })),
        ["section and delegate"] = static services =>
            services.AddEcsClient(Section(new() { ["MaxResponseBytes"] = "5" }), static options => options.MaxResponseBytes = 6),
        ["optional section"] = static services => services.AddEcsClient(Section([]), optional: true),
        ["AWS section"] = static services => services.AddEcsClientFromAwsSection(AwsConfiguration(("ClientAppId", "app"))),
        ["optional AWS section"] = static services => services.AddEcsClientFromAwsSection(AwsConfiguration(), optional: true),
        ["keyed"] = static services => services.AddKeyedEcsClient("", static options => options.MaxResponseBytes = 5),
    };

    [Theory]
    [MemberData(nameof(Overloads))]
    public async Task AddEcsClient_Again_KeepsHandlersTimeoutAndLifetime(string overload)
    {
        var server = new CountingServer();
        var services = new ServiceCollection();
        _overloads[overload](services);
        var builder = services.AddEcsClient(Complete)
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddHttpMessageHandler(static () => new HeaderAdder())
            .SetHandlerLifetime(TimeSpan.FromMinutes(7))
            .ConfigureHttpClient(static client => client.Timeout = TimeSpan.FromSeconds(5));
        _overloads[overload](services);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("yes", Assert.Single(server.Requests).Added);
        Assert.Equal(TimeSpan.FromSeconds(5), provider.GetRequiredService<IHttpClientFactory>().CreateClient(builder.Name).Timeout);
        Assert.Equal(
            TimeSpan.FromMinutes(7), provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(builder.Name).HandlerLifetime);
    }

    [Theory]
    [MemberData(nameof(Overloads))]
    public async Task AddEcsClient_Again_KeepsOptions(string overload)
    {
        var clock = new FakeTimeProvider();
        using var logger = new ListLogger();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider()).AddSingleton<ILoggerFactory>(new ListLogger());
        services.AddEcsClient(Section(new() { ["Timeout"] = "00:00:09" }), options =>
        {
            options.TimeProvider = clock;
            options.LoggerFactory = logger;
            options.Retry.MaxAttempts = 7;
        });
        _overloads[overload](services);
        await using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<EcsClientOptions>>().Value;

        Assert.Equal((TimeSpan.FromSeconds(9), 7), (options.Timeout, options.Retry.MaxAttempts));
        Assert.Same(clock, options.TimeProvider);
        Assert.Same(logger, options.LoggerFactory);
    }

    [Fact]
    public async Task AddEcsClient_SeveralTimes_AppliesSectionsAndDelegatesInOrder()
    {
        var services = new ServiceCollection();
        services.AddEcsClient(options => (options.Region, options.ApplicationId) = ("eu-west-1", "first"));
        services.AddEcsClient(Section(new() { ["Region"] = "eu-west-2", ["UseFips"] = "true" }), options => options.Profile = "second");
        services.AddEcsClient(Section(new() { ["Profile"] = "third" }));
        await using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<EcsClientOptions>>().Value;

        Assert.Equal(("eu-west-2", "first", true, "third"), (options.Region, options.ApplicationId, options.UseFips, options.Profile));
    }

    [Fact]
    public async Task AddEcsClient_OptionsConfiguredBefore_KeepsThem()
    {
        var clock = new FakeTimeProvider();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider());
        services.Configure<EcsClientOptions>(options => options.TimeProvider = clock);
        await using var provider = services.AddEcsClient().Services.BuildServiceProvider();

        Assert.Same(clock, provider.GetRequiredService<IOptions<EcsClientOptions>>().Value.TimeProvider);
    }

    [Fact]
    public async Task AddEcsClient_Again_KeepsResilienceHandlersOfTheBuilder()
    {
        var server = new CountingServer { Status = HttpStatusCode.ServiceUnavailable };
        var services = new ServiceCollection();
        services.AddEcsClient(Complete).ConfigurePrimaryHttpMessageHandler(() => server)
            .AddHttpMessageHandler(static () => new Microsoft.Extensions.Http.PolicyHttpMessageHandler());
        services.AddEcsClient(static options => options.Retry.Mode = EcsRetryMode.None);
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<EcsServiceException>(() =>
            provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task AddEcsClient_ClientRemovedInBetween_AddsItAgain()
    {
        var services = new ServiceCollection();
        services.AddEcsClient(Complete);
        services.RemoveAll<IEcsClient>();
        services.AddEcsClient();
        await using var provider = services.BuildServiceProvider();

        Assert.IsType<EcsClient>(provider.GetService<IEcsClient>());
    }

    [Fact]
    public async Task AddEcsClient_CopiedCollection_RegistersInEach()
    {
        var server = new CountingServer();
        var services = new ServiceCollection();
        services.AddEcsClient(Complete);
        IServiceCollection copy = new ServiceCollection();
        foreach (var descriptor in services)
        {
            copy.Add(descriptor);
        }

        services.AddKeyedEcsClient("a", Complete);
        copy.AddKeyedEcsClient("a", Complete).ConfigurePrimaryHttpMessageHandler(() => server);
        await using var provider = copy.BuildServiceProvider();
        await provider.GetRequiredKeyedService<IEcsClient>("a").ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AddEcsClient_DefaultsOfEveryHttpClient_AreUsed(bool isDefaultFirst)
    {
        var server = new CountingServer();
        var services = new ServiceCollection();
        void SetDefaults() => services.ConfigureHttpClientDefaults(http => http
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddHttpMessageHandler(static () => new HeaderAdder())
            .ConfigureHttpClient(static client => client.Timeout = TimeSpan.FromSeconds(5)));
        if (isDefaultFirst)
        {
            SetDefaults();
        }

        var builder = services.AddEcsClient(Complete);
        if (!isDefaultFirst)
        {
            SetDefaults();
        }

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("yes", Assert.Single(server.Requests).Added);
        Assert.Equal(TimeSpan.FromSeconds(5), provider.GetRequiredService<IHttpClientFactory>().CreateClient(builder.Name).Timeout);
    }

    [Fact]
    public async Task AddEcsClient_NothingConfigured_HasNoTimeoutAndRenewsConnections()
    {
        HttpMessageHandler? primary = null;
        var builder = new ServiceCollection().AddEcsClient(Complete);
        builder.ConfigurePrimaryHttpMessageHandler((handler, _) => primary = handler);
        await using var provider = builder.Services.BuildServiceProvider();

        var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(builder.Name);

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
        var handler = Assert.IsType<SocketsHttpHandler>(primary);
        Assert.Equal((TimeSpan.FromMinutes(5), false, false), (handler.PooledConnectionLifetime, handler.AllowAutoRedirect, handler.UseCookies));
    }
}
