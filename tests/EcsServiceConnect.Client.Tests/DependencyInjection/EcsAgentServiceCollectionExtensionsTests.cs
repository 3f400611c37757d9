using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

public class EcsAgentServiceCollectionExtensionsTests
{
    private static readonly Uri _endpoint = new("http://169.254.170.2/v4/1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddEcsTaskMetadata_Resolved_IsASingletonOverTheConfiguredHandler()
    {
        var handler = new StubHandler().ThenOk("""{"Family":"web"}""");
        var services = new ServiceCollection();
        services.AddEcsTaskMetadata(static options => options.Endpoint = _endpoint).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

        var metadata = provider.GetRequiredService<EcsTaskMetadata>();

        Assert.Same(metadata, provider.GetRequiredService<EcsTaskMetadata>());
        Assert.Equal("web", (await metadata.GetTaskAsync(Cancellation)).Family);
    }

    [Fact]
    public async Task AddEcsTaskProtection_Again_AddsToTheOptions()
    {
        var handler = new StubHandler().ThenOk(ProtectionAgent.Protected);
        var services = new ServiceCollection();
        services.AddEcsTaskProtection(static options => options.Endpoint = _endpoint).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddEcsTaskProtection(static options => options.HoldPeriod = TimeSpan.FromMinutes(2));
        await using var provider = services.BuildServiceProvider();

        await using var hold = await provider.GetRequiredService<EcsTaskProtection>().HoldAsync(Cancellation);

        Assert.Equal("""{"ProtectionEnabled":true,"ExpiresInMinutes":2}""", handler.Sent[0].Text);
        handler.ThenOk(ProtectionAgent.Unprotected);
    }

    [Fact]
    public async Task AddEcsTaskMetadata_Handler_HasNoProxyRedirectLoggerAndRepetition()
    {
        var services = new ServiceCollection().AddLogging();
        services.ConfigureHttpClientDefaults(static client => client.AddStandardResilienceHandler());
        services.AddEcsTaskMetadata(static options => options.Endpoint = _endpoint);
        await using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("EcsServiceConnect.Client.TaskMetadata");

        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            Assert.DoesNotContain("Resilience", handler.GetType().Name, StringComparison.Ordinal);
            Assert.DoesNotContain("Logging", handler.GetType().Name, StringComparison.Ordinal);
            handler = inner;
        }

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(sockets.UseProxy);
        Assert.False(sockets.AllowAutoRedirect);
    }

    [Fact]
    public async Task AddEcsTaskMetadata_ContainersClockAndLogger_AreUsed()
    {
        var clock = new RecordingClock(DateTimeOffset.UnixEpoch) { Limits = { TimeSpan.FromSeconds(5) } };
        var logger = new ListLogger();
        var handler = new StubHandler().Then(System.Net.HttpStatusCode.NotFound, "").ThenOk();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerFactory>(logger);
        services.AddEcsTaskMetadata(static options => options.Endpoint = _endpoint).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<EcsTaskMetadata>().GetTaskAsync(Cancellation);

        Assert.InRange(Assert.Single(clock.Delays), TimeSpan.Zero, TimeSpan.FromMilliseconds(200));
        Assert.Equal("AskingAgentAgain", Assert.Single(logger.Entries).Id.Name);
    }

    [Fact]
    public async Task Resolve_OutsideOfATask_Throws()
    {
        var services = new ServiceCollection();
        services.AddEcsTaskMetadata();
        services.AddEcsTaskProtection();
        await using var provider = services.BuildServiceProvider();

        Assert.Throws<EcsValidationException>(() => provider.GetRequiredService<EcsTaskMetadata>());
        Assert.Throws<EcsValidationException>(() => provider.GetRequiredService<EcsTaskProtection>());
    }
}
