using System.Net;
using EcsServiceConnect.Client.Tests.Support;
using Polly;
using Polly.Simmy;
using Polly.Simmy.Behavior;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;
using Polly.Timeout;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>
/// Polly's chaos strategies, where an application would put them: in the hook of the options, and in a handler of its
/// HttpClient. Their random values come from a seed.
/// </summary>
public class ChaosTests
{
    private const int NoHang = 180_000;
    private const int Seed = 20261125;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = NoHang)]
    [InlineData("ServerException")]
    [InlineData("ThrottlingException")]
    [InlineData("timeout")]
    public async Task SendAsync_FaultsInTheHook_AreRetriedAsIfTheAttemptHadEndedInThem(string fault)
    {
        var chaos = new ChaosFaultStrategyOptions
        {
            InjectionRate = 0.3,
            Randomizer = CreateSeededRandom(),
            FaultGenerator = _ => ValueTask.FromResult<Exception?>(fault == "timeout"
                ? new TimeoutRejectedException()
                : new EcsServiceException(fault, "chaos") { StatusCode = 500 }),
        };
        using var client = new TestClient(options => options.ConfigureResilience = builder => builder.AddChaosFault(chaos));
        client.Handler.Always(Good);

        var outcomes = await GetOutcomesAsync(client, calls: 300);

        // Three attempts of which each fails in three of ten cases: one call in 37 fails.
        Assert.InRange(outcomes.Count(outcome => outcome is null), 270, 299);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.Equal(
            fault == "timeout" ? "EcsTimeoutException" : "EcsServiceException", outcome.GetType().Name));
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_FaultOfAnotherKindInTheHook_ReachesTheCallerAsItIs()
    {
        using var client = new TestClient(options => options.ConfigureResilience =
            builder => builder.AddChaosFault(1, () => new TimeZoneNotFoundException("chaos")));

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Empty(client.Handler.Sent);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_LatencyInTheHook_CountsForTheCallAndNotForTheAttempt()
    {
        var latency = TimeSpan.FromSeconds(40);
        using var client = new TestClient(options => options.ConfigureResilience = builder => builder.AddChaosLatency(
            new ChaosLatencyStrategyOptions { InjectionRate = 1, LatencyGenerator = _ => ValueTask.FromResult(latency) }));
        client.Handler.Always(Good);

        // Longer than an attempt may take, shorter than the call may.
        Assert.Equal(1, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);

        latency = TimeSpan.FromMinutes(3);
        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));
        Assert.True(error.IsOverallTimeout);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_HookCutsConnections_EveryCallSucceeds()
    {
        await using var server = new RawServer();
        var chaos = new ChaosBehaviorStrategyOptions
        {
            InjectionRate = 0.3,
            Randomizer = CreateSeededRandom(),
            BehaviorGenerator = _ =>
            {
                server.CutConnections();
                return ValueTask.CompletedTask;
            },
        };
        using var client = TestClient.OverOneConnection(
            server.Url, options => options.ConfigureResilience = builder => builder.AddChaosBehavior(chaos));

        Assert.All(await GetOutcomesAsync(client, calls: 60), Assert.Null);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_OutcomesInAHandlerOfTheHttpClient_AreRetried()
    {
        var chaos = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddChaosOutcome(new ChaosOutcomeStrategyOptions<HttpResponseMessage>
            {
                InjectionRate = 0.2,
                Randomizer = CreateSeededRandom(),
                OutcomeGenerator = _ => ValueTask.FromResult<Outcome<HttpResponseMessage>?>(Outcome.FromResult(
                    StubHandler.CreateResponse(HttpStatusCode.ServiceUnavailable, "<html>chaos</html>"u8.ToArray()))),
            })
            .Build();
        await using var server = new RawServer();
        using var client = TestClient.OverOneConnection(server.Url, between: new PipelineHandler(chaos));

        var outcomes = await GetOutcomesAsync(client, calls: 300);

        Assert.InRange(outcomes.Count(outcome => outcome is null), 285, 299);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.Equal(503, Assert.IsType<EcsTransportException>(outcome).StatusCode));
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_EverythingAtOnceFromManyCallers_EndsInResponsesAndEcsExceptions()
    {
        var random = CreateSeededRandom();
        var chaos = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddChaosFault(new ChaosFaultStrategyOptions
            {
                InjectionRate = 0.1,
                Randomizer = random,
                FaultGenerator = new FaultGenerator()
                    .AddException(() => new HttpRequestException("chaos"))
                    .AddException(() => new IOException("chaos"))
                    .AddException(() => new TaskCanceledException("chaos"))
                    .AddException(() => new InvalidOperationException("chaos")),
            })
            .AddChaosOutcome(new ChaosOutcomeStrategyOptions<HttpResponseMessage>
            {
                InjectionRate = 0.2,
                Randomizer = random,
                OutcomeGenerator = new OutcomeGenerator<HttpResponseMessage>()
                    .AddResult(() => StubHandler.CreateResponse(HttpStatusCode.InternalServerError, """{"__type":"ServerException"}"""u8.ToArray()))
                    .AddResult(() => StubHandler.CreateResponse(HttpStatusCode.BadRequest, """{"__type":"ThrottlingException"}"""u8.ToArray()))
                    .AddResult(() => StubHandler.CreateResponse(HttpStatusCode.OK, "{\"clusterArns\":["u8.ToArray()))
                    .AddResult(() => StubHandler.CreateResponse(HttpStatusCode.BadGateway, [])),
            })
            .Build();
        await using var server = new RawServer();
        using var client = TestClient.OverOneConnection(
            server.Url, options => options.Timeout = options.AttemptTimeout = Timeout.InfiniteTimeSpan, new PipelineHandler(chaos));

        var callers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => GetOutcomesAsync(client, calls: 60)));
        var outcomes = callers.SelectMany(results => results).ToList();

        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.IsAssignableFrom<EcsException>(outcome));
        Assert.Contains(outcomes, outcome => outcome is EcsServiceException);
        Assert.Contains(outcomes, outcome => outcome is EcsTransportException);
        Assert.InRange(outcomes.Count(outcome => outcome is null), 500, outcomes.Count - 1);
    }

    private static Func<double> CreateSeededRandom()
    {
#pragma warning disable CA5394 // Repeatable values are wanted.
        var random = new Random(Seed);
        return () =>
        {
            lock (random)
            {
                return random.NextDouble();
            }
        };
#pragma warning restore CA5394
    }

    private static Task<HttpResponseMessage> Good(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(StubHandler.CreateResponse(HttpStatusCode.OK, "{}"u8.ToArray()));

    private static async Task<IReadOnlyList<Exception?>> GetOutcomesAsync(TestClient client, int calls)
    {
        var outcomes = new List<Exception?>();
        for (var call = 0; call < calls; call++)
        {
            outcomes.Add(await Record.ExceptionAsync(() => client.ListClustersAsync(cancellationToken: Token)));
        }

        return outcomes;
    }
}
