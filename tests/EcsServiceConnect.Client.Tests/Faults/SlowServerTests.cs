using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>
/// Servers that stop in the middle. A call ends by one of its limits or by its caller, which are three different errors;
/// each time the connection is closed, and the next call gets a new one. The clock moves once the server has stopped.
/// </summary>
public class SlowServerTests
{
    private const int NoHang = 180_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Stops =>
    [
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"clusterArns\":[",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"clu\r\n",
        "HTTP/1.1 500 X\r\nContent-Length: 100\r\n\r\n{\"__type\":\"Ser",
        "HTTP/1.1 100 Continue\r\n\r\n",
    ];

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Stops))]
    public async Task SendAsync_AttemptsTimeOut_ThrowsAndClosesConnections(string response)
    {
        using var slow = new SlowServer(response, times: 3);
        await using var server = slow.Start();
        using var client = TestClient.OverOneConnection(server.Url);
        slow.Stopped = () => client.Clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((false, TimeSpan.FromSeconds(30), 3), (error.IsOverallTimeout, error.Timeout, error.Attempts));
        await slow.AllClosed;
        Assert.Equal(1, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Stops))]
    public async Task SendAsync_OneAttemptTimesOut_IsRetried(string response)
    {
        using var slow = new SlowServer(response, times: 1);
        await using var server = slow.Start();
        using var client = TestClient.OverOneConnection(server.Url);
        slow.Stopped = () => client.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
        await slow.AllClosed;
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Stops))]
    public async Task SendAsync_CallTimesOut_IsOverallTimeoutAndClosesTheConnection(string response)
    {
        using var slow = new SlowServer(response, times: 1);
        await using var server = slow.Start();
        using var client = TestClient.OverOneConnection(server.Url, options => options.Timeout = TimeSpan.FromSeconds(20));
        client.Clock.Limits.Add(TimeSpan.FromSeconds(20));
        slow.Stopped = () => client.Clock.Advance(TimeSpan.FromSeconds(20));

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((true, TimeSpan.FromSeconds(20), 1), (error.IsOverallTimeout, error.Timeout, error.Attempts));
        await slow.AllClosed;
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Stops))]
    public async Task SendAsync_CallerCancels_IsCanceledAndClosesTheConnection(string response)
    {
        using var slow = new SlowServer(response, times: 1);
        await using var server = slow.Start();
        using var client = TestClient.OverOneConnection(server.Url);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        slow.Stopped = cancellation.Cancel;

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.ListClustersAsync(cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
        await slow.AllClosed;
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_ServerDoesNotReadTheRequest_EndsWithAttemptTimeout()
    {
        var closed = new TaskCompletionSource();
        var headRead = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            headRead.SetResult();
            await closed.Task;
        });
        using var client = TestClient.OverOneConnection(server.Url, options => options.Retry.Mode = EcsRetryMode.None);

        // More than the sockets of both ends hold.
        var call = client.Ecs.SendAsync(new ListServicesRequest { Cluster = new string('x', 32 * 1024 * 1024) }, Token);
        await headRead.Task;
        client.Clock.Advance(TimeSpan.FromSeconds(30));
        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => call);
        closed.SetResult();

        Assert.False(error.IsOverallTimeout);
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_OnlyConnectionInUse_WaitsWithinItsOwnTimeout()
    {
        var asked = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            asked.SetResult();
            await connection.UntilClosedAsync();
        });
        using var client = TestClient.OverOneConnection(server.Url, options => options.Retry.Mode = EcsRetryMode.None);
        client.Clock.Limits.Add(TimeSpan.FromSeconds(5));

        var slow = client.ListClustersAsync(cancellationToken: Token);
        await asked.Task;
        var waiting = client.ListClustersAsync(new EcsRequestOptions { AttemptTimeout = TimeSpan.FromSeconds(5) }, Token);
        client.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.FromSeconds(5), (await Assert.ThrowsAsync<EcsTimeoutException>(() => waiting)).Timeout);
        client.Clock.Advance(TimeSpan.FromSeconds(25));
        await Assert.ThrowsAsync<EcsTimeoutException>(() => slow);
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact(Timeout = NoHang)]
    public async Task Dispose_WhileACallWaits_EndsTheCallAndClosesTheConnection()
    {
        using var slow = new SlowServer("", times: 1);
        await using var server = slow.Start();
        var ecs = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new Amazon.Runtime.BasicAWSCredentials("id", "secret"),
            ServiceUrl = server.Url,
        });
        slow.Stopped = ecs.Dispose;

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => ecs.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(1, error.Attempts);
        await slow.AllClosed;
    }

    /// <summary>Responds to the first connections with a part of a response, and waits until the client has closed them.</summary>
    private sealed class SlowServer(string response, int times) : IDisposable
    {
        private readonly CountdownEvent _open = new(times);
        private readonly TaskCompletionSource _allClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action Stopped { get; set; } = () => { };

        public Task AllClosed => _allClosed.Task;

        public RawServer Start() => new(RawServer.Times(times, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(response);
            Stopped();
            await connection.UntilClosedAsync();
            if (_open.Signal())
            {
                _allClosed.SetResult();
            }
        }));

        public void Dispose() => _open.Dispose();
    }
}
