using System.Globalization;
using System.IO.Pipelines;
using System.Net.ServerSentEvents;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.LocalServer.Control;
using Microsoft.AspNetCore.Http;

namespace EcsServiceConnect.LocalServer.Tests.Control;

public class EventEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StreamAsync_Task_IsStreamedAsItChanges()
    {
        await using var server = await ControlServer.StartAsync();
        using var http = new HttpClient();
        using var response = await OpenAsync(http, server.Url);
        await using var events = await ReadAsync(response);
        Assert.Equal(("text/event-stream", true), (response.Content.Headers.ContentType!.MediaType, response.Headers.CacheControl!.NoStore));

        var task = await server.RunTaskAsync();
        var first = await NextAsync(events);
        await server.DoAsync("/time", "{'advance':'1h'}");
        var second = await NextAsync(events);
        var third = await NextAsync(events);

        Assert.Equal([ReadId(first), ReadId(first) + 1, ReadId(first) + 2], new[] { first, second, third }.Select(ReadId));
        Assert.Equal(
            ["PROVISIONING", "PENDING", "RUNNING"],
            new[] { first, second, third }.Select(static item => Assert.IsType<TaskStateChangeEvent>(EcsEvent.Parse(item.Data)).Task.LastStatus));
        Assert.Equal(task.TaskArn, EcsEvent.Parse(first.Data).ResourceArn);
        Assert.Equal("message", first.EventType);
    }

    [Fact]
    public async Task StreamAsync_LastEventId_GoesOnAfterIt()
    {
        await using var server = await ControlServer.StartAsync();
        using var http = new HttpClient();
        var ids = await ReadThreeAsync(server, http);

        using var again = await OpenAsync(http, server.Url, FormatId(ids[0]));
        await using var rest = await ReadAsync(again);

        Assert.Equal(ids[1], ReadId(await NextAsync(rest)));
        Assert.Equal(ids[2], ReadId(await NextAsync(rest)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("999999999999999")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task StreamAsync_LastEventIdOfAnotherRunOrNone_BeginsNow(string lastEventId)
    {
        await using var server = await ControlServer.StartAsync();
        using var http = new HttpClient();
        var ids = await ReadThreeAsync(server, http);

        using var response = await OpenAsync(http, server.Url, lastEventId);
        await using var events = await ReadAsync(response);
        await server.RunTaskAsync();

        Assert.Equal(ids[2] + 1, ReadId(await NextAsync(events)));
    }

    [Fact]
    public async Task StreamAsync_EventsWereDropped_ReportsHowManyWhereTheyWere()
    {
        using var lifetime = new StopSource();
        var store = new EventStore(new InMemoryEcs(), TimeProvider.System, lifetime);
        store.Start();
        store.Add("{}"u8.ToArray(), droppedCount: 0);
        store.Add("{}"u8.ToArray(), droppedCount: 3);
        var output = new Pipe();
        var context = new DefaultHttpContext();
        context.Request.Headers["Last-Event-ID"] = "0";
        context.Response.Body = output.Writer.AsStream();

        var streaming = new EventEndpoint(store, TimeProvider.System, lifetime).StreamAsync(context);
        using var reader = new StreamReader(output.Reader.AsStream());
        var lines = await ReadLinesAsync(reader, count: 8);
        lifetime.StopApplication();
        await streaming;

        Assert.Equal(
            [
                ": The events of ECS follow.", "", $"id: {store.FirstId}", "data: {}", "", ": 3 events are no longer kept.", "", $"id: {store.FirstId + 4}",
            ],
            lines);
    }

    [Fact]
    public async Task StreamAsync_MoreThanIsKept_ReportsTheDropped()
    {
        await using var server = await ControlServer.StartAsync();
        using var http = new HttpClient();
        using var response = await OpenAsync(http, server.Url);
        await using var events = await ReadAsync(response);
        var total = EventStore.MaxEvents + 50;
        for (var i = 0; i < total; i += 10)
        {
            await server.Client.RunTaskAsync(
                new RunTaskRequest
                {
                    Cluster = "prod",
                    TaskDefinition = "job",
                    Count = 10,
                    LaunchType = LaunchType.Fargate,
                    NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
                },
                Token);
        }

        var firstId = ReadId(await NextAsync(events));
        while (ReadId(await NextAsync(events)) != firstId + total - 1)
        {
        }

        using var late = await OpenAsync(http, server.Url, lastEventId: "0");
        using var lines = new StreamReader(await late.Content.ReadAsStreamAsync(Token));

        Assert.Equal(
            [": The events of ECS follow.", "", ": 50 events are no longer kept.", "", $"id: {firstId + 50}"], await ReadLinesAsync(lines, count: 5));
    }

    [Fact]
    public async Task StreamAsync_ServerStops_EndsAtOnce()
    {
        var ecs = new InMemoryEcs();
        await using var server = await TestServer.StartAsync(ecs, TimeProvider.System);
        using var http = new HttpClient();
        using var response = await OpenAsync(http, server.Url);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        await lines.ReadLineAsync(Token);

        var stop = server.StopAsync();

        Assert.Equal("\n", (await lines.ReadToEndAsync(Token)).ReplaceLineEndings("\n"));
        await stop;
    }

    [Fact]
    public async Task StreamAsync_NothingHappens_SendsHeartbeats()
    {
        using var clock = new SignalingClock();
        await using var server = await TestServer.StartAsync(new InMemoryEcs(), clock);
        using var http = new HttpClient();
        using var response = await OpenAsync(http, server.Url);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        Assert.Equal(": The events of ECS follow.", await lines.ReadLineAsync(Token));
        Assert.Equal("", await lines.ReadLineAsync(Token));
        var next = lines.ReadLineAsync(Token).AsTask();
        while (!next.IsCompleted)
        {
            await Task.WhenAny(clock.NextTimerAsync(), next);
            clock.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.Equal(": ", await next);
    }

    private static long ReadId(SseItem<string> item) => long.Parse(item.EventId!, CultureInfo.InvariantCulture);

    private static string FormatId(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs a task, and returns the numbers of its three events.</summary>
    private static async Task<long[]> ReadThreeAsync(ControlServer server, HttpClient http)
    {
        using var response = await OpenAsync(http, server.Url);
        await using var events = await ReadAsync(response);
        await server.RunTaskAsync();
        await server.DoAsync("/time", "{'advance':'1h'}");
        return [ReadId(await NextAsync(events)), ReadId(await NextAsync(events)), ReadId(await NextAsync(events))];
    }

    private static async Task<IReadOnlyList<string?>> ReadLinesAsync(StreamReader reader, int count)
    {
        var lines = new List<string?>();
        while (lines.Count < count)
        {
            lines.Add(await reader.ReadLineAsync(Token));
        }

        return lines;
    }

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient http, Uri url, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, "/_ecs/v1/events"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    private static async Task<IAsyncEnumerator<SseItem<string>>> ReadAsync(HttpResponseMessage response) =>
        SseParser.Create(await response.Content.ReadAsStreamAsync(Token)).EnumerateAsync(Token).GetAsyncEnumerator(Token);

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync());
        return events.Current;
    }
}
