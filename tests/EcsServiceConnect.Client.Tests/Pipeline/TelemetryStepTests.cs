using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class TelemetryStepTests
{
    private static readonly Dictionary<string, object?> _identity = new()
    {
        ["rpc.system"] = "aws-api",
        ["rpc.system.name"] = "aws-api",
        ["rpc.service"] = "ECS",
        ["rpc.method"] = "Traced",
    };

    private static readonly Dictionary<string, object?> _target = new(_identity)
    {
        ["server.address"] = "ecs.eu-central-1.amazonaws.com",
        ["server.port"] = 443,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_Success_IsTracedAfterTheConventions()
    {
        using var capture = new TelemetryCapture();
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        await SendAsync(client);

        var span = Assert.Single(capture.FinishSpans());
        Assert.Equal(("ECS.Traced", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal("EcsServiceConnect.Client", span.Source.Name);
        Assert.Matches(@"^\d+\.\d+\.\d+$", span.Source.Version);
        var expected = new Dictionary<string, object?>(_target)
        {
            ["cloud.region"] = "eu-central-1",
            ["http.response.status_code"] = 200,
            ["aws.request_id"] = "req-1",
            ["ecs.client.attempts"] = 2,
        };
        Assert.Equal(expected, span.TagObjects.ToDictionary());

        // Errors that a retry made good are not the call's.
        Assert.Empty(span.Events);
    }

    [Theory]
    [InlineData("ClusterNotFoundException", 400)]
    [InlineData("ThrottlingException", 400)]
    [InlineData("ServerException", 500)]
    public async Task SendAsync_ErrorOfTheService_IsTracedWithItsCode(string code, int status)
    {
        using var capture = new TelemetryCapture();
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1);
        client.Handler.ThenError((HttpStatusCode)status, code, ("x-amzn-RequestId", "r"));

        await Assert.ThrowsAnyAsync<EcsServiceException>(() => SendAsync(client));

        var span = Assert.Single(capture.FinishSpans());
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
        var tags = span.TagObjects.ToDictionary();
        Assert.Equal((code, status, "r"), (tags["error.type"], tags["http.response.status_code"], tags["aws.request_id"]));
        Assert.Equal(1, tags["ecs.client.attempts"]);
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task SendAsync_BrokenConnection_IsTracedWithTheTypeOfTheError() =>
        Assert.Equal(
            "EcsServiceConnect.Client.EcsTransportException",
            await ErrorTypeAsync<EcsTransportException>(client => client.Handler.ThenThrow(new HttpRequestException("reset"))));

    [Fact]
    public async Task SendAsync_ProxyResponse_IsTracedWithStatus() =>
        Assert.Equal(
            "502",
            await ErrorTypeAsync<EcsTransportException>(client => client.Handler.Then(HttpStatusCode.BadGateway, "<html>")));

    [Fact]
    public async Task SendAsync_AttemptTimesOut_IsTracedAsTimeout() =>
        Assert.Equal("timeout", await ErrorTypeAsync<EcsTimeoutException>(client =>
        {
            client.Handler.ThenHang();
            client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(30));
        }));

    [Fact]
    public async Task SendAsync_CallerCancels_IsTracedAsCanceled()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var errorType = await ErrorTypeAsync<OperationCanceledException>(
            client =>
            {
                client.Handler.ThenHang();
                client.Handler.OnSend = _ => cancellation.Cancel();
            },
            cancellation.Token);

        Assert.Equal("canceled", errorType);
    }

    [Fact]
    public async Task SendAsync_InvalidRequest_IsTracedThoughNothingWasSent()
    {
        using var capture = new TelemetryCapture();
        using var client = new TestClient();

        await Assert.ThrowsAsync<EcsValidationException>(() => client.ListClustersAsync(new EcsRequestOptions { MaxAttempts = 0 }, Token));

        var tags = Assert.Single(capture.FinishSpans()).TagObjects.ToDictionary();
        Assert.Equal(("EcsServiceConnect.Client.EcsValidationException", 0), (tags["error.type"], tags["ecs.client.attempts"]));
        Assert.False(tags.ContainsKey("http.response.status_code"));
    }

    [Fact]
    public async Task SendAsync_Sampler_SeesWhatIsKnownAtTheStart()
    {
        var sampler = new NotingSampler();
        using var capture = new TelemetryCapture(sampler);
        using var client = new TestClient();
        client.Handler.ThenOk();

        await SendAsync(client);

        Assert.Empty(capture.FinishSpans());
        var expected = new Dictionary<string, object?>(_target) { ["cloud.region"] = "eu-central-1" };
        Assert.Equal(expected, sampler.Seen[capture.TraceId]);
    }

    [Fact]
    public async Task SendAsync_Calls_AreMeasuredInSecondsOfTheClock()
    {
        using var capture = new TelemetryCapture();
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ThrottlingException").ThenOk();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ClientException");

        await SendAsync(client, "Measured");
        await Assert.ThrowsAsync<ClientException>(() => SendAsync(client, "Measured"));

        var (metric, points) = capture.FinishMetric("rpc.client.call.duration", "Measured");
        Assert.Equal(("s", MetricType.Histogram), (metric.Unit, metric.MetricType));
        Assert.Equal(2, points.Count);
        var succeeded = points.Single(point => !TelemetryCapture.TagsOf(point).ContainsKey("error.type"));
        var failed = points.Single(point => TelemetryCapture.TagsOf(point).ContainsKey("error.type"));
        Assert.Equal(new(_target) { ["rpc.method"] = "Measured" }, TelemetryCapture.TagsOf(succeeded));
        Assert.Equal(new(_target) { ["rpc.method"] = "Measured", ["error.type"] = "ClientException" }, TelemetryCapture.TagsOf(failed));

        // The first took as long as its delay, which alone advances the clock.
        Assert.Equal((1, 1), (succeeded.GetHistogramCount(), succeeded.GetHistogramSum()));
        Assert.Equal((1, 0), (failed.GetHistogramCount(), failed.GetHistogramSum()));
        Assert.Equal(
            [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120, double.PositiveInfinity],
            BoundsOf(succeeded));
    }

    [Fact]
    public async Task SendAsync_Retries_AreCountedByTheirCause()
    {
        using var capture = new TelemetryCapture();
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ThrottlingException");
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ThrottlingException").ThenOk();

        await SendAsync(client, "Repeated");

        var (metric, points) = capture.FinishMetric("ecs.client.retries", "Repeated");
        var point = Assert.Single(points);
        Assert.Equal(("{retry}", 2), (metric.Unit, point.GetSumLong()));
        Assert.Equal(
            new(_identity) { ["rpc.method"] = "Repeated", ["error.type"] = "ThrottlingException" },
            TelemetryCapture.TagsOf(point));
    }

    [Fact]
    public async Task SendAsync_MeasurementsAndLogs_BelongToTheSpan()
    {
        var logged = new List<LogRecord>();
        using var logging = LoggerFactory.Create(builder =>
            builder.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(options => options.AddInMemoryExporter(logged)));
        using var capture = new TelemetryCapture();
        using var client = new TestClient(options => options.LoggerFactory = logging);
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        await SendAsync(client, "Correlated");

        var span = Assert.Single(capture.FinishSpans());
        var ofTheCall = logged.Where(record => record.EventId.Name != "Configured").ToArray();
        Assert.Equal(["Retrying", "Succeeded"], ofTheCall.Select(record => record.EventId.Name));
        Assert.All(ofTheCall, record => Assert.Equal(span.SpanId, record.SpanId));
        var point = Assert.Single(capture.FinishMetric("rpc.client.call.duration", "Correlated").Points);
        Assert.True(point.TryGetExemplars(out var exemplars));
        foreach (ref readonly var exemplar in exemplars)
        {
            Assert.Equal(span.SpanId, exemplar.SpanId);
        }
    }

    [Fact]
    public async Task SendAsync_Calls_AreLoggedWithIds()
    {
        using var logger = new ListLogger();
        using var client = new TestClient(options => options.LoggerFactory = logger);
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ClientException");

        await SendAsync(client, "Logged");
        await Assert.ThrowsAsync<ClientException>(() => SendAsync(client, "Logged"));

        Assert.Equal([1, 4, 2, 3], logger.Entries.Select(entry => entry.Id.Id));
    }

    private static Task<RawEcsResponse> SendAsync(TestClient client, string operation = "Traced", CancellationToken? token = null) =>
        client.Ecs.SendAsync(new RawEcsRequest(operation, JsonElement.Parse("{}")), token ?? Token);

    /// <summary>The error type on the span of a call that makes one attempt.</summary>
    private static async Task<object?> ErrorTypeAsync<TError>(Action<TestClient> script, CancellationToken? token = null)
        where TError : Exception
    {
        using var capture = new TelemetryCapture();
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1);
        script(client);

        await Assert.ThrowsAnyAsync<TError>(() => SendAsync(client, token: token));

        var span = Assert.Single(capture.FinishSpans());
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        return span.GetTagItem("error.type");
    }

    private static List<double> BoundsOf(MetricPoint histogram)
    {
        var bounds = new List<double>();
        foreach (var bucket in histogram.GetHistogramBuckets())
        {
            bounds.Add(bucket.ExplicitBound);
        }

        return bounds;
    }

    /// <summary>Takes nothing, and notes the tags that each trace's span would have begun with.</summary>
    private sealed class NotingSampler : Sampler
    {
        public ConcurrentDictionary<ActivityTraceId, Dictionary<string, object?>> Seen { get; } = new();

        public override SamplingResult ShouldSample(in SamplingParameters parameters)
        {
            Seen[parameters.TraceId] = parameters.Tags?.ToDictionary()!;
            return new SamplingResult(SamplingDecision.Drop);
        }
    }
}
