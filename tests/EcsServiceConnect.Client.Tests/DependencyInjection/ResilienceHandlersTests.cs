using System.Net;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

public class ResilienceHandlersTests
{
    private static readonly Dictionary<string, Action<IHttpClientBuilder>> _handlers = new()
    {
        ["standard"] = static http => http.AddStandardResilienceHandler(),
        ["hedging"] = static http => http.AddStandardHedgingHandler(),
        ["custom"] = static http => http.AddResilienceHandler("retry", static pipeline => pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsSuccessStatusCode: false }),
            Delay = TimeSpan.Zero,
        })),
        ["policy"] = static http => http.AddHttpMessageHandler(static () => new PolicyHttpMessageHandler()),
        ["derived"] = static http => http.AddHttpMessageHandler(static () => new DerivedHandler()),
    };

    public static TheoryData<string, bool> Defaults
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var name in _handlers.Keys)
            {
                data.Add(name, true);
                data.Add(name, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task Remove_HandlersOfEveryHttpClient_RequestsAreNotRepeatedTwice(string handler, bool isDefaultFirst)
    {
        var server = new UnavailableServer();
        var services = new ServiceCollection();
        if (isDefaultFirst)
        {
            services.ConfigureHttpClientDefaults(_handlers[handler]);
        }

        services.AddEcsClient(static options =>
        {
            options.Region = "eu-central-1";
            options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret");
            options.Retry.TransientBaseDelay = TimeSpan.Zero;
        }).ConfigurePrimaryHttpMessageHandler(() => server);
        if (!isDefaultFirst)
        {
            services.ConfigureHttpClientDefaults(_handlers[handler]);
        }

        services.AddEcsClient();
        await using var provider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<EcsTransportException>(() =>
            provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((3, 3), (error.Attempts, server.RequestCount));
    }

    private sealed class DerivedHandler() : ResilienceHandler(
        new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsSuccessStatusCode: false }),
            Delay = TimeSpan.Zero,
        }).Build());

    private sealed class UnavailableServer : HttpMessageHandler
    {
        public int RequestCount { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            RequestCount++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        }
    }
}
