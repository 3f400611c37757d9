using System.Net;
using System.Net.Sockets;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Metadata;

/// <summary>What can go wrong between the program and its agent.</summary>
public partial class EcsTaskMetadataTests
{
    public static TheoryData<string, HttpStatusCode, string> PassingResponses => new()
    {
        { "not known yet", HttpStatusCode.NotFound, "\"V4 container metadata handler: unable to get container ID from request\"" },
        { "not known yet to an older agent", HttpStatusCode.BadRequest, "\"V4 container metadata handler: unable to get container ID from request\"" },
        { "throttled", HttpStatusCode.TooManyRequests, "Too Many Requests" },
        { "a fault of the agent", HttpStatusCode.InternalServerError, "\"failed to get task metadata\"" },
        { "no gateway", HttpStatusCode.BadGateway, "" },
        { "not available", HttpStatusCode.ServiceUnavailable, "<html></html>" },
        { "no response in time", HttpStatusCode.GatewayTimeout, "" },
        { "JSON that breaks off", HttpStatusCode.OK, """{"TaskARN":"arn""" },
        { "nothing", HttpStatusCode.OK, "" },
        { "an unexpected value", HttpStatusCode.OK, """{"Containers":{}}""" },
        { "more than JSON", HttpStatusCode.OK, "{}{}" },
    };

    public static TheoryData<string, HttpStatusCode, string> LastingResponses => new()
    {
        { "a page", HttpStatusCode.OK, "<html><body>Sign in, secret</body></html>" },
        { "a redirect", HttpStatusCode.Found, "" },
        { "forbidden", HttpStatusCode.Forbidden, "secret" },
        { "not implemented", HttpStatusCode.NotImplemented, "secret" },
    };

    public static TheoryData<string> TransportFaults => ["refused", "reset", "broken off", "unknown host"];

    [Theory]
    [MemberData(nameof(PassingResponses))]
    public async Task GetTaskAsync_WhatMayPass_IsAskedAgain(string what, HttpStatusCode status, string body)
    {
        var handler = new StubHandler().Then(status, body).ThenOk("""{"Family":"web"}""");
        using var metadata = Create(handler);

        Assert.True((await metadata.GetTaskAsync(Cancellation)).Family == "web", what);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Theory]
    [MemberData(nameof(PassingResponses))]
    public async Task GetTaskAsync_WhatDoesNotPass_ThrowsAfterFiveAttempts(string what, HttpStatusCode status, string body)
    {
        var handler = new StubHandler();
        for (var i = 0; i < 5; i++)
        {
            handler.Then(status, body);
        }

        using var metadata = Create(handler);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetTaskAsync(Cancellation));

        Assert.True(error.Attempts == 5, what);
        Assert.Equal((int)status, error.StatusCode);
        Assert.True(error.IsRetryable);
        Assert.Equal("GetTaskMetadata", error.Operation);
        Assert.True(body.Length < 2 || !error.Message.Contains(body, StringComparison.Ordinal), error.Message);
    }

    [Theory]
    [MemberData(nameof(LastingResponses))]
    public async Task GetTaskAsync_WhatStays_ThrowsAtOnce(string what, HttpStatusCode status, string body)
    {
        var handler = new StubHandler().Then(status, body);
        using var metadata = Create(handler);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetTaskAsync(Cancellation));

        Assert.True(error is { IsRetryable: false, Attempts: 1 }, what);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TransportFaults))]
    public async Task GetContainerAsync_ConnectionFails_IsAskedAgain(string fault)
    {
        var handler = new StubHandler().ThenThrow(CreateFault(fault)).ThenOk("""{"Name":"web"}""");
        using var metadata = Create(handler);

        Assert.Equal("web", (await metadata.GetContainerAsync(Cancellation)).Name);
    }

    [Theory]
    [MemberData(nameof(TransportFaults))]
    public async Task GetContainerAsync_NoConnection_ThrowsWithCauseAndAdvice(string fault)
    {
        var handler = new StubHandler().Always((_, _) => Task.FromException<HttpResponseMessage>(CreateFault(fault)));
        using var metadata = Create(handler);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetContainerAsync(Cancellation));

        Assert.Null(error.StatusCode);
        Assert.NotNull(error.InnerException);
        Assert.Contains("ECS_CONTAINER_METADATA_URI_V4", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, handler.Sent.Count);
    }

    [Fact]
    public async Task GetTaskAsync_NoResponse_ThrowsTimeoutOfTheAttempt()
    {
        var clock = new FakeTimeProvider();
        var handler = new StubHandler().ThenHang();
        handler.OnSend = _ => Task.Run(() => clock.Advance(TimeSpan.FromSeconds(5)), Cancellation);
        var options = new EcsTaskMetadataOptions { Endpoint = new Uri(Endpoint), TimeProvider = clock, MaxAttempts = 1 };
        using var metadata = Create(handler, options);

        var error = await Assert.ThrowsAsync<EcsTimeoutException>(() => metadata.GetTaskAsync(Cancellation));

        Assert.Equal(TimeSpan.FromSeconds(5), error.Timeout);
        Assert.Equal("GetTaskMetadata", error.Operation);
        Assert.True(error.IsRetryable);
    }

    [Fact]
    public async Task GetTaskAsync_AttemptTakesTooLong_IsAskedAgain()
    {
        var clock = new FakeTimeProvider();
        var handler = new StubHandler().ThenHang().ThenOk("""{"Family":"web"}""");
        handler.OnSend = attempt =>
        {
            if (attempt == 1)
            {
                Task.Run(() => clock.Advance(TimeSpan.FromSeconds(5)), Cancellation);
            }
        };
        using var metadata = Create(handler, new EcsTaskMetadataOptions { Endpoint = new Uri(Endpoint), TimeProvider = clock });

        Assert.Equal("web", (await metadata.GetTaskAsync(Cancellation)).Family);
    }

    [Fact]
    public async Task GetTaskAsync_CallerCancels_ThrowsCancellation()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var handler = new StubHandler { OnSend = _ => caller.Cancel() }.ThenHang();
        using var metadata = Create(handler);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => metadata.GetTaskAsync(caller.Token));

        Assert.True(caller.IsCancellationRequested, error.Message);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task GetTaskAsync_HandlerCancels_ThrowsTransport()
    {
        var handler = new StubHandler().Always((_, _) => throw new TaskCanceledException("The client has a limit of its own."));
        using var metadata = Create(handler);

        await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetTaskAsync(Cancellation));
    }

    [Fact]
    public async Task GetTaskAsync_HugeBody_ThrowsWithoutReadingIt()
    {
        var handler = new StubHandler().Then((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }));
        using var metadata = Create(handler);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetTaskAsync(Cancellation));

        Assert.Contains("larger than", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsRetryable);
    }

    [Fact]
    public async Task GetTaskAsync_NobodyListens_ThrowsTransport()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var metadata = new EcsTaskMetadata(new EcsTaskMetadataOptions { Endpoint = new Uri($"http://127.0.0.1:{port}/v4/1"), MaxAttempts = 1 });

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => metadata.GetTaskAsync(Cancellation));

        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    private static Exception CreateFault(string fault) => fault switch
    {
        "refused" => new HttpRequestException(
            HttpRequestError.ConnectionError, "Connection refused", new SocketException((int)SocketError.ConnectionRefused)),
        "reset" => new HttpRequestException(HttpRequestError.ResponseEnded, "An error occurred", new IOException("reset")),
        "broken off" => new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely."),
        _ => new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"),
    };

    /// <summary>Zeros without an end.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
