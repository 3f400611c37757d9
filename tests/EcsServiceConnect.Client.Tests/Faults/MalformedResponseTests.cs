using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Responses that are not HTTP, that have another length than they announce, or that are far too large.</summary>
public class MalformedResponseTests
{
    private const int NoHang = 180_000;
    private const int Huge = 100 * 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Garbage =>
    [
        "hunter2 is no status line\r\n\r\n",
        "{\"secret\":\"hunter2\"}\r\n\r\n",
        "HTTP/1.1 2xx hunter2\r\n\r\n",
        "HTTP/1.1 200 OK\r\nhunter2 is no header\r\n\r\n",
        "HTTP/1.1 200 OK\r\nhunter 2: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhunter2\r\n{}\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}hunter2\r\n0\r\n\r\n",
        "\u0016\u0003\u0001\u0002hunter2\r\n\r\n",
    ];

    [Theory(Timeout = NoHang)]
    [MemberData(nameof(Garbage))]
    public async Task SendAsync_ResponseIsNoHttp_IsTransportExceptionThatDoesNotQuoteIt(string response)
    {
        await using var server = new RawServer(RawServer.Times(3, connection => RespondOnceAsync(connection, response)));
        using var client = TestClient.OverOneConnection(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(3, error.Attempts);
        Assert.Contains("not HTTP", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_EndlessHeaders_Throws()
    {
        var headers = "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X-{i}: {new string('y', 100)}\r\n"));
        await using var server = new RawServer(RawServer.Times(3, connection => RespondOnceAsync(connection, headers)));
        using var client = TestClient.OverOneConnection(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Null(error.StatusCode);
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_MoreAnnouncedThanSent_IsRetried()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}");
        });
        using var client = TestClient.OverOneConnection(server.Url);

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_LessAnnouncedThanSent_IsTransportExceptionAndTheRestIsDropped()
    {
        const string response = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"clusterArns\":[\"hunter2\"]}";
        await using var server = new RawServer(connection => RespondOnceAsync(connection, response));
        using var client = TestClient.OverOneConnection(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((200, 1), (error.StatusCode, error.Attempts));
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.Empty((await client.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_RestOfEarlierResponse_IsNeitherReadNorQuoted()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            await connection.ReadRequestAsync();
            await connection.SendAsync("{\"secret\":\"hunter2\"}\r\n\r\n");
            await connection.UntilClosedAsync();
        });
        using var client = TestClient.OverOneConnection(server.Url, options => options.Retry.Mode = EcsRetryMode.None);

        await client.ListClustersAsync(cancellationToken: Token);
        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Theory(Timeout = NoHang)]
    [InlineData(200, true)]
    [InlineData(200, false)]
    [InlineData(500, true)]
    public async Task SendAsync_ResponseOf100MiB_ThrowsWithoutReadingToTheEnd(int status, bool announced)
    {
        var hungUp = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            try
            {
                await SendHugeAsync(connection, status, announced);
                await connection.UntilClosedAsync();
            }
            catch (IOException)
            {
                // The client does not take it all.
            }

            hungUp.SetResult();
        });
        using var client = TestClient.OverOneConnection(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((status, 1), (error.StatusCode, error.Attempts));
        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
        await hungUp.Task;
        await client.ListClustersAsync(cancellationToken: Token);
    }

    private static async Task RespondOnceAsync(RawConnection connection, string response)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(response);
        await connection.UntilClosedAsync();
    }

    private static async Task SendHugeAsync(RawConnection connection, int status, bool announced)
    {
        var piece = new byte[1024 * 1024];
        var length = announced ? $"Content-Length: {Huge}" : "Transfer-Encoding: chunked";
        await connection.SendAsync($"HTTP/1.1 {status} X\r\n{length}\r\n\r\n");
        for (var sent = 0; sent < Huge; sent += piece.Length)
        {
            await connection.SendAsync(announced ? "" : $"{piece.Length:x}\r\n");
            await connection.SendAsync(piece);
            await connection.SendAsync(announced ? "" : "\r\n");
        }
    }
}
