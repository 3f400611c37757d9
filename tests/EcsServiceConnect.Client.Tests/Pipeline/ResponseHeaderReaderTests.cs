using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class ResponseHeaderReaderTests
{
    private const string Escape = "\u001b]0;hunter2\u0007";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What cannot be an id: 20 KB with escape sequences, text, markup, more than one line.</summary>
    public static TheoryData<string> Forged => [Escape + new string('x', 20_000), Escape, "hunter2 <b>", "hunter2\nhunter2", new string('h', 129), ""];

    [Theory]
    [InlineData("x-amzn-RequestId")]
    [InlineData("x-amzn-requestid")]
    [InlineData("x-amzn-request-id")]
    [InlineData("x-amz-request-id")]
    public async Task SendAsync_RequestId_IsReadFromAnyHeader(string header)
    {
        using var client = new TestClient(options => options.Retry.MaxAttempts = 1);
        (string, string)[] headers = [(header, " r-7 "), ("x-amz-id-2", "a/b+c=")];
        client.Handler.Then(HttpStatusCode.OK, "{}", headers).ThenError(HttpStatusCode.BadRequest, "ClientException", headers);
        client.Handler.Then(HttpStatusCode.BadGateway, "<html>", headers);

        var response = await client.ListClustersAsync(cancellationToken: Token);
        var error = await Assert.ThrowsAsync<ClientException>(() => client.ListClustersAsync(cancellationToken: Token));
        var foreign = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(("r-7", "a/b+c="), (response.Metadata.RequestId, response.Metadata.ExtendedRequestId));
        Assert.Equal(("r-7", "a/b+c="), (error.RequestId, error.ExtendedRequestId));
        Assert.Equal(("r-7", "a/b+c="), (foreign.RequestId, foreign.ExtendedRequestId));
        Assert.EndsWith("request id r-7, extended request id a/b+c=)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_RequestIds_AreTracedAndLogged()
    {
        using var capture = new TelemetryCapture();
        using var logger = new ListLogger();
        using var client = new TestClient(options => options.LoggerFactory = logger);
        client.Handler.ThenError(HttpStatusCode.BadRequest, "ClientException", ("x-amzn-request-id", "r-8"), ("x-amz-id-2", "e-8"));

        await Assert.ThrowsAsync<ClientException>(() => client.Ecs.InvokeAsync("TracedIds", "{}", Token));

        var span = Assert.Single(capture.FinishSpans());
        Assert.Equal(("r-8", "e-8"), (span.GetTagItem("aws.request_id"), span.GetTagItem("aws.extended_request_id")));
        Assert.Contains(logger.Entries, entry => entry.Text.EndsWith("request id r-8", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task SendAsync_ForgedHeaders_AppearNowhere(string value)
    {
        using var capture = new TelemetryCapture();
        using var logger = new ListLogger();
        using var client = new TestClient(options =>
        {
            options.LoggerFactory = logger;
            options.Retry.MaxAttempts = 1;
        });
        var headers = new[] { "x-amzn-RequestId", "x-amz-request-id", "x-amz-id-2", "x-amzn-ErrorType", "x-amzn-query-error", "Date", "x-amz-retry-after" }
            .Select(name => (name, value)).ToArray();
        foreach (var (status, body) in new[] { (200, "{}"), (400, "{}"), (500, """{"__type":"ServerException"}"""), (502, "<html>") })
        {
            client.Handler.Then((HttpStatusCode)status, body, headers);
        }

        var shown = new List<string?>();
        for (var call = 0; call < 4; call++)
        {
            var error = await Record.ExceptionAsync(() => client.Ecs.InvokeAsync("TracedForgery", "{}", Token));
            shown.Add(error?.ToString());
        }

        shown.AddRange(logger.Entries.Select(entry => entry.Text));
        shown.AddRange(capture.FinishSpans().SelectMany(span => span.TagObjects).Select(tag => tag.Value?.ToString()));
        Assert.All(shown.OfType<string>(), text =>
        {
            Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
            Assert.DoesNotContain("hhh", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', text);
        });
    }

    [Fact]
    public async Task SendAsync_ForgedIdBeforeARealOne_TakesTheRealOne()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.OK, "{}", ("x-amzn-RequestId", Escape), ("x-amz-request-id", "r-9"));

        Assert.Equal("r-9", (await client.ListClustersAsync(cancellationToken: Token)).Metadata.RequestId);
    }
}
