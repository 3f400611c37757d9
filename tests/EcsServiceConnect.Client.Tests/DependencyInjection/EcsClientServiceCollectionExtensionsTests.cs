using System.Net;
using System.Text;
using Amazon.Runtime;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

public partial class EcsClientServiceCollectionExtensionsTests
{
    private static readonly BasicAWSCredentials _credentials = new("AKIDEXAMPLE", "secret");

    [Fact]
    public async Task AddEcsClient_Delegate_RegistersOneClientWithItsOptions()
    {
        var server = new CountingServer();
        await using var provider = new ServiceCollection()
            .AddEcsClient(Complete)
            .ConfigurePrimaryHttpMessageHandler(() => server).Services
            .BuildServiceProvider();

        var client = provider.GetRequiredService<IEcsClient>();
        await client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Same(client, provider.GetRequiredService<IEcsClient>());
        Assert.Equal("ecs.eu-central-1.amazonaws.com", Assert.Single(server.Requests).Host);
    }

    [Fact]
    public async Task AddEcsClient_Section_SetsEveryOption()
    {
        var section = Section(new()
        {
            ["Region"] = "eu-west-3",
            ["Profile"] = "ops",
            ["UseFips"] = "true",
            ["UseDualStack"] = "False",
            ["AttemptTimeout"] = "00:00:07",
            ["Timeout"] = "Infinite",
            ["ApplicationId"] = "deployer",
            ["AllowInsecureHttp"] = "true",
            ["MaxResponseBytes"] = "1048576",
            ["Retry:Mode"] = "adaptive",
            ["Retry:MaxAttempts"] = "5",
            ["Retry:TransientBaseDelay"] = "00:00:00.1",
            ["Retry:ThrottlingBaseDelay"] = "00:00:02",
            ["Retry:MaxDelay"] = "00:00:30",
        });
        await using var provider = new ServiceCollection().AddEcsClient(section).Services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<EcsClientOptions>>().Value;

        Assert.Equal(("eu-west-3", "ops", true, false), (options.Region, options.Profile, options.UseFips, options.UseDualStack));
        Assert.Equal((TimeSpan.FromSeconds(7), Timeout.InfiniteTimeSpan), (options.AttemptTimeout, options.Timeout));
        Assert.Equal(("deployer", true, 1048576L), (options.ApplicationId, options.AllowInsecureHttp, options.MaxResponseBytes));
        Assert.Equal((EcsRetryMode.Adaptive, 5), (options.Retry.Mode, options.Retry.MaxAttempts));
        Assert.Equal(
            (TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30)),
            (options.Retry.TransientBaseDelay, options.Retry.ThrottlingBaseDelay, options.Retry.MaxDelay));
    }

    [Fact]
    public async Task AddEcsClient_SectionAndDelegate_AppliesTheDelegateLast()
    {
        await using var provider = new ServiceCollection()
            .AddEcsClient(Section(new() { ["Region"] = "eu-west-3", ["ServiceUrl"] = "http://127.0.0.1:9" }), o => o.Region = "us-east-2").Services
            .BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<EcsClientOptions>>().Value;

        Assert.Equal(("us-east-2", new Uri("http://127.0.0.1:9")), (options.Region, options.ServiceUrl));
    }

    [Fact]
    public async Task AddKeyedEcsClient_TwoRegions_EachHasItsOwnOptions()
    {
        var server = new CountingServer();
        var services = new ServiceCollection();
        foreach (var region in new[] { "eu-central-1", "us-east-1" })
        {
            services.AddKeyedEcsClient(region, o =>
            {
                o.Credentials = _credentials;
                o.Region = region;
            }).ConfigurePrimaryHttpMessageHandler(() => server);
        }

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<IEcsClient>("us-east-1").ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);
        await provider.GetRequiredKeyedService<IEcsClient>("eu-central-1").ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["ecs.us-east-1.amazonaws.com", "ecs.eu-central-1.amazonaws.com"], server.Requests.Select(r => r.Host));
        Assert.Null(provider.GetService<IEcsClient>());
    }

    [Fact]
    public async Task Validate_InvalidOptions_NamesEveryProblem()
    {
        var section = Section(new()
        {
            ["Region"] = "Frankfurt!",
            ["Timeout"] = "soon",
            ["Regoin"] = "eu-central-1",
            ["Retry:Mode"] = "7",
            ["Retry:Attempts"] = "3",
            ["UseFips:Nested"] = "true",
        });
        await using var provider = new ServiceCollection()
            .AddEcsClient(section, o => o.MaxResponseBytes = 0).Services
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        foreach (var setting in new[] { "Ecs:Region", "Ecs:Timeout", "Ecs:Regoin", "Ecs:Retry:Mode", "Ecs:Retry:Attempts", "Ecs:UseFips", "MaxResponseBytes" })
        {
            Assert.Single(error.Failures, f => f.StartsWith(setting + ":", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Validate_SameSectionTwice_NamesEveryProblemOnce()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Ecs:Regoin", "x"), new("Ecs:Retry:MaxAttempts", "0")]).Build();
        await using var provider = new ServiceCollection()
            .AddEcsClient(configuration.GetSection("Ecs")).Services
            .AddEcsClient(configuration.GetSection("Ecs")).Services
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IEcsClient>());

        Assert.Equal(2, error.Failures.Count());
    }

    [Fact]
    public async Task Validate_MissingSection_NamesIt()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Ecs:Eu:Region", "eu-west-1")]).Build();
        await using var provider = new ServiceCollection().AddEcsClient(configuration.GetSection("Ecs:Us"), Complete).Services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith("Ecs:Us: is missing or empty", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_MissingOptionalSection_IsValid()
    {
        var configuration = new ConfigurationBuilder().Build();
        await using var provider = new ServiceCollection()
            .AddEcsClient(configuration.GetSection("Ecs"), Complete, optional: true).Services
            .AddKeyedEcsClient("eu", configuration.GetSection("Ecs:Eu"), Complete, optional: true).Services
            .BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task Validate_OneOfTwoKeyedClientsInvalid_NamesOnlyItsProblems()
    {
        await using var provider = new ServiceCollection()
            .AddKeyedEcsClient("good", Section(new() { ["Region"] = "eu-central-1" })).Services
            .AddKeyedEcsClient("bad", Section(new() { ["Retry:MaxAttempts"] = "0" })).Services
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal("bad", error.OptionsName);
        Assert.StartsWith("Ecs:Retry:MaxAttempts", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ResilienceHandlerForEveryHttpClient_DoesNotRetryTwice()
    {
        var server = new CountingServer { Status = HttpStatusCode.ServiceUnavailable };
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
        await using var provider = services
            .AddEcsClient(Complete)
            .ConfigurePrimaryHttpMessageHandler(() => server).Services
            .BuildServiceProvider();

        var error = await Assert.ThrowsAsync<EcsServiceException>(() =>
            provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((3, 3), (error.Attempts, server.Requests.Count));
    }

    [Fact]
    public async Task SendAsync_HandlerAddedToTheBuilder_PassesThroughIt()
    {
        var server = new CountingServer();
        await using var provider = new ServiceCollection()
            .AddEcsClient(Complete)
            .AddHttpMessageHandler(() => new HeaderAdder())
            .ConfigurePrimaryHttpMessageHandler(() => server).Services
            .BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("yes", Assert.Single(server.Requests).Added);
    }

    [Fact]
    public async Task AddEcsClient_TimeProviderInTheContainer_IsUsed()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var server = new CountingServer();
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddEcsClient(Complete)
            .ConfigurePrimaryHttpMessageHandler(() => server).Services
            .BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("20300102T030405Z", Assert.Single(server.Requests).Date);
    }

    [Fact]
    public async Task AddEcsClient_LoggerFactoryInTheContainer_IsUsed()
    {
        using var logger = new ListLogger();
        await using var provider = BuildLogging(logger, Complete);

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(logger.Entries, static entry => entry.Id.Name == "Succeeded");
    }

    [Fact]
    public async Task AddEcsClient_LoggerFactoryInTheOptions_IsUsedInsteadOfTheContainers()
    {
        using var ofTheContainer = new ListLogger();
        using var ofTheOptions = new ListLogger();
        await using var provider = BuildLogging(ofTheContainer, options =>
        {
            Complete(options);
            options.LoggerFactory = ofTheOptions;
        });

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(ofTheOptions.Entries, static entry => entry.Id.Name == "Succeeded");
        Assert.DoesNotContain(ofTheContainer.Entries, static entry => entry.Id.Name == "Succeeded");
    }

    [Fact]
    public async Task SendAsync_ResponseWithoutStatusLine_IsQuotedInNoLog()
    {
        using var logger = new ListLogger();
        await using var server = new RawServer(RawServer.Times(3, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("hunter2 is no status line\r\n\r\n");
        }));
        await using var provider = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(logger)
            .AddEcsClient(options =>
            {
                Complete(options);
                options.ServiceUrl = server.Url;
            }).Services
            .BuildServiceProvider();

        await Assert.ThrowsAsync<EcsTransportException>(() =>
            provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(logger.Entries, static entry => entry.Id.Name == "Failed");
        Assert.DoesNotContain(logger.Entries, static entry => entry.Text.Contains("hunter2", StringComparison.Ordinal));
        Assert.DoesNotContain(logger.Categories, static category => category.StartsWith("System.Net.Http", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 4)]
    public async Task SendAsync_LoggersOfTheFactory_AreOffUnlessAdded(bool isAdded, int lines)
    {
        using var logger = new ListLogger();
        var builder = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(logger)
            .AddEcsClient(Complete)
            .ConfigurePrimaryHttpMessageHandler(static () => new CountingServer());
        await using var provider = (isAdded ? builder.AddDefaultLogger() : builder).Services.BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(lines, logger.Entries.Count(static entry => entry.Level == LogLevel.Information));
    }

    [Fact]
    public void AddEcsClient_ClientAlreadyRegistered_KeepsIt()
    {
        var services = new ServiceCollection().AddSingleton<IEcsClient>(_ => throw new NotSupportedException());

        services.AddEcsClient();

        Assert.Single(services, s => s.ServiceType == typeof(IEcsClient));
    }

    /// <summary>Registers the client twice, because the second registration must not change what the first has configured.</summary>
    private static ServiceProvider BuildLogging(ILoggerFactory loggerFactory, Action<EcsClientOptions> configure) =>
        new ServiceCollection()
            .AddSingleton(loggerFactory)
            .AddEcsClient(configure).Services
            .AddEcsClient()
            .ConfigurePrimaryHttpMessageHandler(static () => new CountingServer()).Services
            .BuildServiceProvider();

    private static void Complete(EcsClientOptions options)
    {
        options.Region = "eu-central-1";
        options.Credentials = _credentials;
        options.Retry.TransientBaseDelay = TimeSpan.Zero;
    }

    private static IConfigurationSection Section(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => "Ecs:" + s.Key, s => s.Value))
            .Build()
            .GetSection("Ecs");

    /// <summary>Responds to every request and records it.</summary>
    private sealed class CountingServer : HttpMessageHandler
    {
        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        public List<(string Host, string? Date, string? Added)> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.Host, Header(request, "X-Amz-Date"), Header(request, "Added")));
            return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent("{}", Encoding.UTF8, "application/x-amz-json-1.1") });
        }

        private static string? Header(HttpRequestMessage request, string name) =>
            request.Headers.TryGetValues(name, out var values) ? values.Single() : null;
    }

    private sealed class HeaderAdder : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Added", "yes");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
