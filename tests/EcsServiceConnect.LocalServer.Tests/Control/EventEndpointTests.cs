using System.Globalization;
using System.Net.ServerSentEvents;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.LocalServer.Control;

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

        Assert.Equal(["1", "2", "3"], new[] { first, second, third }.Select(static item => item.EventId));
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
        using (var response = await OpenAsync(http, server.Url))
        {
            await using var events = await ReadAsync(response);
            await server.RunTaskAsync();
            await server.DoAsync("/time", "{'advance':'1h'}");
            while ((await NextAsync(events)).EventId != "3")
            {
            }
        }

        using var again = await OpenAsync(http, server.Url, lastEventId: "1");
        await using var rest = await ReadAsync(again);

        Assert.Equal("2", (await NextAsync(rest)).EventId);
        Assert.Equal("3", (await NextAsync(rest)).EventId);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task StreamAsync_UnknownLastEventId_BeginsNow(string lastEventId)
    {
        await using var server = await ControlServer.StartAsync();
        using var http = new HttpClient();
        using var earlier = await OpenAsync(http, server.Url);
        await using var earlierEvents = await ReadAsync(earlier);
        await server.RunTaskAsync();
        await NextAsync(earlierEvents);

        using var response = await OpenAsync(http, server.Url, lastEventId);
        await using var events = await ReadAsync(response);
        await server.RunTaskAsync();

        Assert.Equal("2", (await NextAsync(events)).EventId);
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

        string? id;
        do
        {
            id = (await NextAsync(events)).EventId;
        }
        while (id != total.ToString(CultureInfo.InvariantCulture));

        using var late = await OpenAsync(http, server.Url, lastEventId: "0");
        using var lines = new StreamReader(await late.Content.ReadAsStreamAsync(Token));
        var text = new List<string?>();
        while (text.Count < 5)
        {
            text.Add(await lines.ReadLineAsync(Token));
        }

        Assert.Equal([": The events of ECS follow.", "", ": 50 events are no longer kept.", "", "id: 51"], text);
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
