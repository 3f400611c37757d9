using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class TelemetryStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_Success_IsTracedAfterTheConventions()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        var activity = await TraceAsync("TracedSuccess", () => SendAsync(client, "TracedSuccess"));

        Assert.Equal("ECS.TracedSuccess", activity.DisplayName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        var tags = activity.TagObjects.ToDictionary();
        Assert.Equal("aws-api", tags["rpc.system"]);
        Assert.Equal("ECS", tags["rpc.service"]);
        Assert.Equal("TracedSuccess", tags["rpc.method"]);
        Assert.Equal("ecs.eu-central-1.amazonaws.com", tags["server.address"]);
        Assert.Equal(443, tags["server.port"]);
        Assert.Equal("eu-central-1", tags["cloud.region"]);
        Assert.Equal(200, tags["http.response.status_code"]);
        Assert.Equal("req-1", tags["aws.request_id"]);
        Assert.Equal(2, tags["aws.attempts"]);
        Assert.False(tags.ContainsKey("error.type"));
    }

    [Fact]
    public async Task SendAsync_Failure_IsTracedWithItsType()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ClusterNotFoundException", ("x-amzn-RequestId", "r"));

        var activity = await TraceAsync(
            "TracedFailure", () => Assert.ThrowsAsync<ClusterNotFoundException>(() => SendAsync(client, "TracedFailure")));

        var tags = activity.TagObjects.ToDictionary();
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal("ClusterNotFoundException", tags["error.type"]);
        Assert.Equal(400, tags["http.response.status_code"]);
        Assert.Equal("r", tags["aws.request_id"]);
        Assert.Equal(1, tags["aws.attempts"]);
    }

    [Fact]
    public async Task SendAsync_Calls_AreMeasuredInSecondsOfTheClock()
    {
        using var client = new TestClient();
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ThrottlingException").ThenOk().ThenError(HttpStatusCode.BadRequest, "ClientException");
        var measured = new ConcurrentQueue<(string Name, double Value, string? Error)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "EcsServiceConnect.Client")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();

        await SendAsync(client, "Measured");
        await Assert.ThrowsAsync<ClientException>(() => SendAsync(client, "Measured"));

        // The first took as long as its pause, which is all that moves the clock.
        Assert.Equal(
            [("ecs.client.retries", 1, "ThrottlingException"), ("rpc.client.call.duration", 1, null), ("rpc.client.call.duration", 0, "ClientException")],
            measured);

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var all = tags.ToArray().ToDictionary();
            if (all["rpc.method"] is "Measured")
            {
                measured.Enqueue((instrument.Name, value, (string?)all.GetValueOrDefault("error.type")));
            }
        }
    }

    [Fact]
    public async Task SendAsync_Calls_AreLoggedWithoutBodiesAndKeys()
    {
        var logger = new ListLogger();
        using var client = new TestClient(logger: logger);
        client.Handler.ThenError(HttpStatusCode.InternalServerError, "ServerException").ThenOk("""{"x":"hunter2"}""");
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ClientException");

        await SendAsync(client, "Logged", """{"password":"hunter2"}""");
        await Assert.ThrowsAsync<ClientException>(() => SendAsync(client, "Logged"));

        Assert.Equal([1, 4, 2, 3], logger.Entries.Select(entry => entry.Id.Id));
        Assert.All(logger.Entries, entry =>
        {
            Assert.DoesNotContain("hunter2", entry.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("wJalr", entry.Text, StringComparison.Ordinal);
        });
    }

    private static Task<RawEcsResponse> SendAsync(TestClient client, string operation, string json = "{}") =>
        client.Ecs.SendAsync(new RawEcsRequest(operation, JsonElement.Parse(json)), Token);

    /// <summary>Runs a call while somebody listens; other tests' calls, of other operations, are not kept.</summary>
    private static async Task<Activity> TraceAsync(string operation, Func<Task> call)
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "EcsServiceConnect.Client",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await call();
        return Assert.Single(stopped, activity => activity.DisplayName.EndsWith("." + operation, StringComparison.Ordinal));
    }
}
