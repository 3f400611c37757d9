using System.Net;
using Amazon.Runtime;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using Polly;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class EcsPipelineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_TwoAttempts_RunsStepsInDocumentedOrder()
    {
        var trace = new List<string>();
        var credentials = new TracingCredentials(trace);
        using var client = new TestClient(options =>
        {
            options.Credentials = credentials;
            options.ConfigureResilience = builder => builder.AddStrategy(_ => new TracingStrategy(trace), new NoOptions());
        });
        client.Handler.OnSend = attempt => trace.Add(
            $"http {attempt} {(client.Handler.Sent[^1].Headers.ContainsKey("Authorization") ? "signed" : "unsigned")}");
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(
            [
                "> application", "credentials", "http 1 signed", "< application ServerException",
                "> application", "credentials", "http 2 signed", "< application",
            ],
            trace);
        Assert.Equal([TimeSpan.FromMilliseconds(50)], client.Clock.Delays);
    }

    [Fact]
    public async Task SendAsync_ApplicationStrategy_SeesAttemptTimeout()
    {
        var trace = new List<string>();
        using var client = new TestClient(options =>
            options.ConfigureResilience = builder => builder.AddStrategy(_ => new TracingStrategy(trace), new NoOptions()));
        client.Handler.ThenHang().ThenOk();
        client.Handler.OnSend = attempt => AdvanceOnFirst(client, attempt, TimeSpan.FromSeconds(30));

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(["> application", "< application TimeoutRejectedException", "> application", "< application"], trace);
    }

    [Fact]
    public async Task SendAsync_FullResponse_HasMetadata()
    {
        using var client = new TestClient();
        client.Handler.ThenOk("""{"clusterArns":["a","b"],"nextToken":"t"}""");

        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(["a", "b"], response.ClusterArns);
        Assert.Equal("t", response.NextToken);
        Assert.Equal(new EcsResponseMetadata { RequestId = "req-1", StatusCode = 200, Attempts = 1 }, response.Metadata);
    }

    [Fact]
    public async Task SendAsync_AnyRequest_FollowsTheProtocol()
    {
        using var client = new TestClient(options => options.ApplicationId = "shop");
        client.Handler.ThenOk();

        await client.Ecs.SendAsync(new ListClustersRequest { MaxResults = 5 }, Token);

        var sent = Assert.Single(client.Handler.Sent);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal(new Uri("https://ecs.eu-central-1.amazonaws.com/"), sent.Url);
        Assert.Equal("""{"maxResults":5}""", sent.Text);
        Assert.Equal("AmazonEC2ContainerServiceV20141113.ListClusters", sent.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", sent.Headers["Content-Type"]);
        Assert.Equal("20260304T050607Z", sent.Headers["X-Amz-Date"]);
        Assert.Equal("attempt=1; max=3", sent.Headers["amz-sdk-request"]);
        Assert.EndsWith(" app/shop", sent.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ApplicationStrategyThrows_PassesItsException()
    {
        using var client = new TestClient(options =>
            options.ConfigureResilience = builder => builder.AddStrategy(_ => new ThrowingStrategy(), new NoOptions()));

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Empty(client.Handler.Sent);
    }

    [Fact]
    public async Task SendAsync_AdaptiveMode_WaitsAfterThrottle()
    {
        using var client = new TestClient(options => options.Retry.Mode = EcsRetryMode.Adaptive, jitter: 0);
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ThrottlingException").ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        // No backoff, as the jitter is zero; half an attempt per second is the floor of the rate.
        Assert.Equal([TimeSpan.FromSeconds(2)], client.Clock.Delays);
    }

    [Fact]
    public async Task SendAsync_CanceledBefore_IsNotEvenValidated()
    {
        using var client = new TestClient();
        var invalid = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("{}");

        await Assert.ThrowsAsync<OperationCanceledException>(() => client.Ecs.SendAsync(invalid, new CancellationToken(true)));
        client.Handler.ThenOk();
        await client.ListClustersAsync(cancellationToken: Token);

        // It is the first call that got an id.
        Assert.Equal("00000000-0000-4000-8000-000000000001", Assert.Single(client.Handler.Sent).Headers["amz-sdk-invocation-id"]);
    }

    [Theory]
    [InlineData(EcsRetryMode.Standard, false)]
    [InlineData(EcsRetryMode.Standard, true)]
    [InlineData(EcsRetryMode.Adaptive, false)]
    [InlineData(EcsRetryMode.Adaptive, true)]
    public async Task SendAsync_UnderASynchronizationContext_NeverReturnsToIt(EcsRetryMode mode, bool isBodyLate)
    {
        using var handler = new LateHandler(isBodyLate);
        using var client = new TestClient(
            options =>
            {
                options.Retry.Mode = mode;
                options.ConfigureResilience = mode == EcsRetryMode.Adaptive ? static _ => { } : null;
            },
            network: handler);
        var first = client.ListClustersAsync(cancellationToken: Token); // It builds the application's strategies.
        handler.Respond();
        await first;

        handler.HoldBack();
        var context = new CountingContext();
        var call = context.Run(() => client.ListClustersAsync(cancellationToken: Token));
        Assert.False(call.IsCompleted);
        handler.Respond();
        await call;

        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task SendAsync_ManyAtOnce_KeepsCallsApart()
    {
        using var client = new TestClient();
        client.Handler.Always(async (request, cancellationToken) =>
        {
            await Task.Yield();
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            var number = body[(body.IndexOf("\"cluster\":\"", StringComparison.Ordinal) + 11)..].TrimEnd('"', '}');
            return StubHandler.CreateResponse(HttpStatusCode.OK, System.Text.Encoding.UTF8.GetBytes($$"""{"serviceArns":["{{number}}"]}"""));
        });

        await Parallel.ForEachAsync(Enumerable.Range(0, 500), Token, async (i, cancellationToken) =>
        {
            var name = $"c{i}" + new string('x', i);
            var response = await client.Ecs.SendAsync(new ListServicesRequest { Cluster = name }, cancellationToken);
            Assert.Equal([name], response.ServiceArns);
        });
    }

    private static void AdvanceOnFirst(TestClient client, int attempt, TimeSpan time)
    {
        if (attempt == 1)
        {
            client.Clock.Advance(time);
        }
    }

    private sealed class NoOptions : ResilienceStrategyOptions;

    private sealed class TracingStrategy(List<string> trace) : ResilienceStrategy
    {
        protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
        {
            trace.Add("> application");
            var outcome = await callback(context, state);
            trace.Add($"< application {outcome.Exception?.GetType().Name}".TrimEnd());
            return outcome;
        }
    }

    private sealed class ThrowingStrategy : ResilienceStrategy
    {
        protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state) =>
            throw new TimeZoneNotFoundException("rejected");
    }

    /// <summary>Responds when the test lets it: with the headers, or only with the body, so late that every step waits.</summary>
    private sealed class LateHandler(bool isBodyLate) : HttpMessageHandler
    {
        private TaskCompletionSource _response = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void HoldBack() => _response = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Respond() => _response.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = _response.Task.WaitAsync(cancellationToken);
            await (isBodyLate ? Task.CompletedTask : response).ConfigureAwait(false);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new LateStream(response)) };
        }
    }

    private sealed class LateStream(Task arrival) : MemoryStream("{}"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await arrival.ConfigureAwait(false);
            return await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Counts what returns to it.</summary>
    private sealed class CountingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }

        /// <summary>Begins something on it.</summary>
        public T Run<T>(Func<T> begin)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                return begin();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }

    private sealed class TracingCredentials(List<string> trace) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials()
        {
            trace.Add("credentials");
            return new ImmutableCredentials("id", "secret", null);
        }
    }
}
