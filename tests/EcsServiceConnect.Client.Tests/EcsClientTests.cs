using System.Net;
using Amazon.Runtime;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Tests;

public class EcsClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Constructor_AnyOptions_DoesNoInputOrOutput()
    {
        var environment = new FakeEnvironment();
        using var handler = new StubHandler();
        using var http = new HttpClient(handler);

        using var client = new EcsClient(new EcsClientOptions { Profile = "nobody" }, http, environment);

        Assert.Equal((0, 0), (environment.FileReads, environment.DefaultCredentialsLookups));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void Constructor_InvalidOptions_ThrowsAndNamesAll()
    {
        var error = Assert.Throws<EcsValidationException>(
            () => new EcsClient(new EcsClientOptions { Region = "?", Timeout = TimeSpan.Zero }));

        Assert.Equal(2, error.Problems.Count);
    }

    [Fact]
    public void Constructor_NoArguments_UsesDefaults()
    {
        using var client = new EcsClient();

        Assert.NotNull(client);
    }

    [Fact]
    public void Constructor_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new EcsClient(null!));
        Assert.Throws<ArgumentNullException>(() => new EcsClient(new EcsClientOptions(), null!));
    }

    [Fact]
    public async Task SendAsync_OptionsChangedAfterwards_KeepsItsOwn()
    {
        EcsClientOptions? original = null;
        using var client = new TestClient(options => original = options);
        original!.Region = "us-east-1";
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal("ecs.eu-central-1.amazonaws.com", client.Handler.Sent[0].Url.Host);
    }

    [Fact]
    public async Task SendAsync_NullRequest_Throws()
    {
        using var client = new TestClient();

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.Ecs.SendAsync((ListClustersRequest)null!, Token));
    }

    [Fact]
    public async Task SendAsync_LoggerFactoryInTheOptions_LogsToTheCategoryOfTheClient()
    {
        using var logger = new ListLogger();
        using var client = new TestClient(options => options.LoggerFactory = logger);
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["EcsServiceConnect.Client.EcsClient"], logger.Categories);
        Assert.Equal(["Configured", "Succeeded"], logger.Entries.Select(entry => entry.Id.Name));
    }

    [Fact]
    public async Task SendAsync_LoggerBlocksTheFirstCall_OthersCanCancel()
    {
        using var logger = new BlockingLogger();
        using var client = new TestClient(options => options.LoggerFactory = logger);
        client.Handler.ThenOk();
        using var cancellation = new CancellationTokenSource();

        var first = Task.Run(() => client.ListClustersAsync(cancellationToken: Token), Token);
        await logger.Entered;
        var second = client.ListClustersAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        logger.Release();
        await first;
    }

    [Fact]
    public async Task SendAsync_AfterDispose_Throws()
    {
        var client = new TestClient();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListClustersAsync(cancellationToken: Token));
    }

    [Fact]
    public void Dispose_HttpClientOfTheCaller_StaysOpen()
    {
        using var handler = new StubHandler();
        using var http = new HttpClient(handler);

        new EcsClient(new EcsClientOptions(), http).Dispose();

        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public async Task SendAsync_NoRegion_NamesTheRemediationAndTriesAgainNextTime()
    {
        using var client = new TestClient(options => options.Region = null);

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => client.ListClustersAsync(cancellationToken: Token));
        client.Environment.Variables["AWS_REGION"] = "eu-west-1";
        client.Handler.ThenOk();
        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Contains("Region", error.Message, StringComparison.Ordinal);
        Assert.Contains("AWS_REGION", error.Message, StringComparison.Ordinal);
        Assert.Equal("ecs.eu-west-1.amazonaws.com", Assert.Single(client.Handler.Sent).Url.Host);
    }

    [Fact]
    public async Task SendAsync_OverARealConnection_SendsTheSignedHostAndFollowsNoRedirect()
    {
        await using var server = new SingleResponseServer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
        using var client = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new BasicAWSCredentials("id", "secret"),
            ServiceUrl = new Uri($"http://127.0.0.1:{server.Port}/base"),
        });

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.SendAsync(new ListClustersRequest(), Token));
        var request = await server.Request;

        Assert.Equal(302, error.StatusCode);
        Assert.Contains("redirect", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("POST /base HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nHost: 127.0.0.1:{server.Port}\r\n", request, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\r\nContent-Length: 2\r\n", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Accept-Encoding", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_IsTransportExceptionWithoutStatus()
    {
        int closedPort;
        await using (var server = new SingleResponseServer(""))
        {
            closedPort = server.Port;
        }

        using var client = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new BasicAWSCredentials("id", "secret"),
            ServiceUrl = new Uri($"http://127.0.0.1:{closedPort}"),
            Retry = { Mode = EcsRetryMode.None },
        });

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.SendAsync(new ListClustersRequest(), Token));

        Assert.Null(error.StatusCode);
        Assert.Equal(1, error.Attempts);
        Assert.Equal("ListClusters", error.Operation);
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task SendAsync_ResponseBreaksOff_IsTransportException()
    {
        await using var server = new SingleResponseServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"clusterArns\":[");
        using var client = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new BasicAWSCredentials("id", "secret"),
            ServiceUrl = new Uri($"http://127.0.0.1:{server.Port}"),
            Retry = { Mode = EcsRetryMode.None },
        });

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.SendAsync(new ListClustersRequest(), Token));

        Assert.Equal((int)HttpStatusCode.OK, error.StatusCode);
        Assert.True(error.IsRetryable);
    }

    /// <summary>Blocks the thread of whoever logs, until the test releases it.</summary>
    private sealed class BlockingLogger : ILoggerFactory, ILogger
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _end = new();

        public Task Entered => _entered.Task;

        public void Release() => _end.Set();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _entered.TrySetResult();
            _end.Wait();
        }

        public void Dispose() => _end.Set();
    }
}
