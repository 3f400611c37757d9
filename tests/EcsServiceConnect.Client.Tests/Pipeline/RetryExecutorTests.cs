using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

/// <summary>
/// A call ends the same whether its first attempt is made without Polly, as it is by default, or by Polly, as it is where the
/// application has strategies of its own.
/// </summary>
public class RetryExecutorTests
{
    private static readonly Dictionary<string, Action<TestClient, CancellationTokenSource>> _cases = new()
    {
        ["success"] = static (client, _) => client.Handler.ThenOk(),
        ["transient, then success"] = static (client, _) => Fail(client, HttpStatusCode.InternalServerError, "ServerException").ThenOk(),
        ["throttled twice, then success"] = static (client, _) =>
            Fail(Fail(client, HttpStatusCode.BadRequest, "ThrottlingException"), HttpStatusCode.TooManyRequests, "X").ThenOk(),
        ["retry-after"] = static (client, _) => client.Handler
            .ThenError(HttpStatusCode.ServiceUnavailable, "X", ("x-amz-retry-after", "1500"), ("Date", Date(TimeSpan.FromSeconds(20))))
            .ThenOk(),
        ["every attempt fails"] = static (client, _) =>
            client.Handler.Always((_, _) => Task.FromResult(Response(HttpStatusCode.BadGateway, "<html>"))),
        ["permanent"] = static (client, _) => Fail(client, HttpStatusCode.BadRequest, "ClusterNotFoundException"),
        ["connection breaks, then permanent"] = static (client, _) =>
            Fail(client.Handler.ThenThrow(new HttpRequestException("reset")), HttpStatusCode.BadRequest, "ClientException"),
        ["not JSON"] = static (client, _) => client.Handler.ThenOk("<html>"),
        ["clock is off"] = static (client, _) => client.Handler
            .ThenError(HttpStatusCode.Forbidden, "InvalidSignatureException", ("Date", Date(TimeSpan.FromHours(1))))
            .ThenOk(),
        ["first attempt times out"] = static (client, _) =>
        {
            client.Handler.ThenHang().ThenOk();
            client.Handler.OnSend = attempt => client.Clock.Advance(attempt == 1 ? TimeSpan.FromSeconds(30) : TimeSpan.Zero);
        },
        ["every attempt times out"] = static (client, _) =>
        {
            client.Handler.ThenHang().ThenHang().ThenHang();
            client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromSeconds(30));
        },
        ["call times out in its first attempt"] = static (client, _) =>
        {
            client.Handler.ThenHang();
            client.Handler.OnSend = _ => client.Clock.Advance(TimeSpan.FromMinutes(2));
        },
        ["call times out in its second attempt"] = static (client, _) =>
        {
            Fail(client, HttpStatusCode.ServiceUnavailable, "X").ThenHang();
            client.Handler.OnSend = attempt => client.Clock.Advance(attempt == 2 ? TimeSpan.FromMinutes(2) : TimeSpan.Zero);
        },
        ["canceled in the first attempt"] = static (client, cancellation) =>
        {
            client.Handler.ThenHang();
            client.Handler.OnSend = _ => cancellation.Cancel();
        },
        ["canceled as the first attempt fails"] = static (client, cancellation) =>
        {
            Fail(client, HttpStatusCode.ServiceUnavailable, "X");
            client.Handler.OnSend = _ => cancellation.Cancel();
        },
        ["canceled during the delay"] = static (client, cancellation) =>
        {
            Fail(client, HttpStatusCode.ServiceUnavailable, "X");
            client.Clock.Limits.Add(TimeSpan.FromMilliseconds(50)); // The delay stands still.
            client.Clock.OnTimer = dueTime => CancelIf(dueTime == TimeSpan.FromMilliseconds(50), cancellation);
        },
    };

    public static TheoryData<string> Cases => [.. _cases.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ExecuteAsync_FirstAttemptWithoutOrWithPolly_EndsTheSame(string name) =>
        Assert.Equal(await DescribeCallsAsync(name, configure: null), await DescribeCallsAsync(name, UsePollyThroughout));

    [Fact]
    public async Task ExecuteAsync_Retries_AreLoggedWithTheAttemptThatFailed()
    {
        using var logger = new ListLogger();
        using var client = new TestClient(options => options.LoggerFactory = logger);
        Fail(Fail(client, HttpStatusCode.InternalServerError, "ServerException"), HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal(
            [
                "ListClusters: attempt 1 of 3 failed with ServerException; next attempt in 50 ms",
                "ListClusters: attempt 2 of 3 failed with ServerException; next attempt in 100 ms",
            ],
            logger.Entries.Where(entry => entry.Id.Name == "Retrying").Select(entry => entry.Text));
    }

    [Fact]
    public async Task ExecuteAsync_QuotaRunsOut_IsLoggedWithTheLastAttempt()
    {
        using var logger = new ListLogger();
        using var client = new TestClient(options => options.LoggerFactory = logger);
        client.Handler.Always((_, _) => Task.FromResult(Response(HttpStatusCode.InternalServerError, """{"__type":"ServerException"}""")));

        for (var call = 0; call < 19; call++)
        {
            await Assert.ThrowsAsync<ServerException>(() => client.ListClustersAsync(cancellationToken: Token));
        }

        // The quota pays for two retries of 17 calls and one of the next.
        Assert.Equal(
            [2, 1],
            logger.Entries.Where(entry => entry.Id.Name == "RetryQuotaEmpty")
                .Select(entry => int.Parse(entry.Text.Split(' ')[2], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task ExecuteAsync_QuotaRunsOut_EndsTheSameWithoutOrWithPolly()
    {
        Assert.Equal(await CountAttemptsAsync(configure: null), await CountAttemptsAsync(UsePollyThroughout));

        static async Task<string> CountAttemptsAsync(Action<EcsClientOptions>? configure)
        {
            using var logger = new ListLogger();
            using var client = new TestClient(options => Configure(options, logger, configure));
            client.Handler.Always((_, _) => Task.FromResult(Response(HttpStatusCode.ServiceUnavailable, """{"__type":"X"}""")));
            var attempts = new List<int>();
            for (var call = 0; call < 20; call++)
            {
                attempts.Add((await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token))).Attempts);
            }

            return $"{string.Join(' ', attempts)}, logged {string.Join(' ', logger.Entries.Select(entry => entry.Id.Id))}";
        }
    }

    private static void Configure(EcsClientOptions options, ListLogger logger, Action<EcsClientOptions>? configure)
    {
        options.LoggerFactory = logger;
        configure?.Invoke(options);
    }

    private static void UsePollyThroughout(EcsClientOptions options) => options.ConfigureResilience = static _ => { };

    /// <summary>Describes everything that can be seen of a call, and of one after it.</summary>
    private static async Task<string> DescribeCallsAsync(string name, Action<EcsClientOptions>? configure)
    {
        using var logger = new ListLogger();
        using var client = new TestClient(options => Configure(options, logger, configure));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _cases[name](client, cancellation);

        var first = await DescribeCallAsync(client, cancellation.Token);
        client.Handler.OnSend = null;
        client.Handler.ThenOk();
        var second = await DescribeCallAsync(client, Token);

        var sent = client.Handler.Sent.Select(request =>
            $"{request.Headers["amz-sdk-request"]} {request.Headers["amz-sdk-invocation-id"]} {request.Headers["x-amz-date"]}");
        return string.Join(
            '\n',
            [first, second, .. sent, string.Join(' ', client.Clock.Delays), string.Join(' ', logger.Entries.Select(entry => entry.Id.Id))]);
    }

    private static async Task<string> DescribeCallAsync(TestClient client, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ListClustersAsync(cancellationToken: cancellationToken)).Metadata.ToString();
        }
        catch (Exception error) when (error is EcsException or OperationCanceledException)
        {
            var facts = error switch
            {
                EcsServiceException service => $"{service.Operation} {service.Attempts} {service.StatusCode}",
                EcsTransportException transport => $"{transport.Operation} {transport.Attempts} {transport.StatusCode}",
                EcsTimeoutException timeout => $"{timeout.Operation} {timeout.Attempts} {timeout.IsOverallTimeout} {timeout.Timeout}",
                OperationCanceledException canceled => $"{canceled.CancellationToken == cancellationToken}",
                _ => "",
            };
            return $"{error.GetType().Name}: {error.Message} {facts} {error.InnerException?.GetType().Name}";
        }
    }

    private static StubHandler Fail(TestClient client, HttpStatusCode status, string code) => Fail(client.Handler, status, code);

    private static StubHandler Fail(StubHandler handler, HttpStatusCode status, string code) => handler.ThenError(status, code);

    private static HttpResponseMessage Response(HttpStatusCode status, string body) =>
        StubHandler.CreateResponse(status, System.Text.Encoding.UTF8.GetBytes(body));

    private static string Date(TimeSpan ahead) => (TestClient.Start + ahead).ToString("r", CultureInfo.InvariantCulture);

    private static void CancelIf(bool condition, CancellationTokenSource cancellation)
    {
        if (condition)
        {
            cancellation.Cancel();
        }
    }
}
