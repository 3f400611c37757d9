using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.CircuitBreaker;
using Polly.Simmy;
using Polly.Timeout;

namespace Snippets;

/// <summary>What docs/guides/resilience.md shows.</summary>
internal static class ResilienceSnippets
{
    public static EcsClient Tune()
    {
        var ecs = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            AttemptTimeout = TimeSpan.FromSeconds(10),
            Timeout = TimeSpan.FromSeconds(60),
            Retry = { Mode = EcsRetryMode.Standard, MaxAttempts = 5 },
        });
        return ecs;
    }

    public static async Task OneCallAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var health = await ecs.SendAsync(
            new ListClustersRequest
            {
                Options = new EcsRequestOptions
                {
                    MaxAttempts = 1,
                    Timeout = TimeSpan.FromSeconds(2),
                    AdditionalHeaders = new Dictionary<string, string> { ["x-caller"] = "health-check" },
                },
            },
            cancellationToken);
        Console.WriteLine(health.ClusterArns.Count);
    }

    public static async Task HandleAsync(IEcsClient ecs, DescribeServicesRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await ecs.DescribeServicesAsync(request, cancellationToken);
        }
        catch (ClusterNotFoundException)
        {
            // An error of the service: every modeled error is a class.
        }
        catch (EcsServiceException error) when (error.IsRetryable)
        {
            // It failed in all error.Attempts attempts, and may succeed later. AWS Support asks for error.RequestId.
        }
        catch (EcsTransportException)
        {
            // No readable response: the connection failed, or a proxy responded for the service.
        }
        catch (EcsTimeoutException error)
        {
            // The service may have carried the request out.
            Console.Error.WriteLine(error.IsOverallTimeout ? "Timeout was reached" : "the last attempt reached AttemptTimeout");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // You canceled. A time limit never throws this.
        }
    }

    public static async Task RunOnceAsync(IEcsClient ecs, string orderId, CancellationToken cancellationToken)
    {
        // The same order never starts two tasks, even if this program is restarted and tries again.
        var response = await ecs.RunTaskAsync(
            new RunTaskRequest { Cluster = "prod", TaskDefinition = "invoice:3", ClientToken = $"invoice-{orderId}" },
            cancellationToken);
        response.ThrowIfAnyFailed();
    }

    public static void BreakTheCircuit(EcsClientOptions options)
    {
        options.ConfigureResilience = builder => builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            SamplingDuration = TimeSpan.FromMinutes(2), // Longer than AttemptTimeout, or timeouts never add up.
            MinimumThroughput = 20,
            FailureRatio = 0.5,
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception
                is EcsException { IsRetryable: true } or TimeoutRejectedException),
        });
    }

    public static EcsClient OverAnHttpClient(EcsClientOptions options)
    {
        var http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var ecs = new EcsClient(options, http);
        return ecs;
    }

    public static void LeaveRetryingToTheHandlers(IServiceCollection services)
    {
        services.AddEcsClient(options => options.Retry.Mode = EcsRetryMode.None)
            .AddHttpMessageHandler<MyRetryingHandler>();
    }

    public static async Task RehearseAsync()
    {
        using var ecs = new InMemoryEcs().CreateClient(options => options.ConfigureResilience = builder => builder
            .AddChaosLatency(injectionRate: 0.1, latency: TimeSpan.FromSeconds(2))
            .AddChaosFault(injectionRate: 0.2, () => new EcsServiceException("ThrottlingException", "chaos")));
        await ecs.ListClustersAsync();
    }

    private sealed class MyRetryingHandler : DelegatingHandler;
}
