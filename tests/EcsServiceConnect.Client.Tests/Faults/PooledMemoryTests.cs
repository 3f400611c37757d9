using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>
/// However a call ends, the arrays that it rented for its request and its response go back to the pool. The runtime reports
/// every rent and return; nothing else rents arrays of this size, because no other test runs at the same time.
/// </summary>
[Collection(nameof(PooledMemoryTests))]
[CollectionDefinition(nameof(PooledMemoryTests), DisableParallelization = true)]
public class PooledMemoryTests
{
    private const int NoHang = 180_000;
    private const int Size = 2 * 1024 * 1024;

    // More than the sockets of both ends hold, so that it is only sent when the client has read much of it.
    private const int MoreThanSocketsHold = 24 * 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ends =>
    [
        "success", "service error", "no JSON", "reset", "garbage", "breaks off", "breaks off in chunks",
        "attempt timeout", "overall timeout", "canceled", "too large", "request not read",
    ];

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Ends))]
    public async Task SendAsync_AnyOutcome_ReturnsPooledMemory(string end)
    {
        using var pool = new PoolWatch(Size);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        TestClient? client = null;
        await using var server = new RawServer(RawServer.Times(3, async connection =>
        {
            await (end == "request not read" ? connection.ReadHeadAsync() : connection.ReadRequestAsync());
            await connection.SendAsync(CreateResponse(end));
            switch (end)
            {
                case "reset" or "breaks off" or "breaks off in chunks":
                    connection.Reset();
                    break;
                case "attempt timeout" or "request not read":
                    client!.Clock.Advance(TimeSpan.FromSeconds(30));
                    break;
                case "overall timeout":
                    client!.Clock.Advance(TimeSpan.FromMinutes(2));
                    break;
                case "canceled":
                    await cancellation.CancelAsync();
                    break;
            }

            await connection.UntilClosedAsync();
        }));
        using var disposed = client = TestClient.OverOneConnection(
            server.Url, options => options.MaxResponseBytes = end == "too large" ? Size : options.MaxResponseBytes);

        var error = await Record.ExceptionAsync(
            () => client.Ecs.SendAsync(new ListServicesRequest { Cluster = new string('x', Size) }, cancellation.Token));

        Assert.Equal(Expected(end), error?.GetType());
        Assert.InRange(pool.Rented, end is "reset" or "garbage" or "request not read" ? 1 : 2, int.MaxValue);
        Assert.Equal(0, pool.Missing);
    }

    private static Type? Expected(string end) => end switch
    {
        "success" => null,
        "service error" => typeof(ClusterNotFoundException),
        "attempt timeout" or "overall timeout" or "request not read" => typeof(EcsTimeoutException),
        "canceled" => typeof(OperationCanceledException),
        _ => typeof(EcsTransportException),
    };

    private static string CreateResponse(string end)
    {
        const string chunked = "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n";
        var much = new string('x', Size);
        return end switch
        {
            "success" => Complete(200, $$"""{"serviceArns":["{{much}}"]}"""),
            "service error" => Complete(400, $$"""{"__type":"ClusterNotFoundException","message":"{{much}}"}"""),
            "no JSON" => Complete(200, much),
            "garbage" => "garbage\r\n\r\n",
            "reset" or "request not read" => "",
            "too large" or "breaks off in chunks" =>
                $"{chunked}{MoreThanSocketsHold * 2:x}\r\n{new string('x', MoreThanSocketsHold)}",
            _ => $"HTTP/1.1 200 X\r\nContent-Length: {MoreThanSocketsHold * 2}\r\n\r\n{new string('x', MoreThanSocketsHold)}",
        };
    }

    private static string Complete(int status, string body) => $"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n\r\n{body}";
}
