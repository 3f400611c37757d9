using System.Net;
using System.Text;
using Amazon.Runtime;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class ErrorReaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"__type":"ClusterNotFoundException","message":"gone"}""", null)]
    [InlineData("""{"__type":"com.amazonaws.ecs#ClusterNotFoundException","message":"gone"}""", null)]
    [InlineData("""{"code":"ClusterNotFoundException","Message":"gone"}""", null)]
    [InlineData("""{"Message":"gone"}""", "ClusterNotFoundException")]
    [InlineData("""{"message":"gone"}""", "ClusterNotFoundException:http://internal.amazon.com/coral/com.amazonaws.ecs/")]
    [InlineData("""{"__type":null,"code":7,"message":"gone"}""", "ns#ClusterNotFoundException")]
    [InlineData("""{"extra":{"__type":"No"},"message":"gone","__type":"ClusterNotFoundException"}""", "OtherException")]
    [InlineData("""{"__type":"com.amazonaws.ecs#ClusterNotFoundException:http://internal/","errorMessage":"gone"}""", null)]
    [InlineData("""{"Code":"ClusterNotFoundException","ErrorMessage":"gone"}""", null)]
    [InlineData("""{"__type":"No","__type":"ClusterNotFoundException","message":"no","message":"gone"}""", null)]
    [InlineData("""{"__type":"ClusterNotFoundException","__type":null,"message":"gone"}""", null)]
    [InlineData("""{"code":"No","code":"ClusterNotFoundException","code":7,"message":"gone"}""", null)]
    [InlineData("""{"code":"No","__type":"ClusterNotFoundException","message":"gone"}""", null)]
    [InlineData("""{"__type":{"message":"no","code":"No"},"message":"gone"}""", "ClusterNotFoundException")]
    [InlineData("""{"message":"gone","Message":null,"\ud83d":1,"__typ\u0065":"ClusterNotFoundException"}""", null)]
    [InlineData("\uFEFF{\"__type\":\"ClusterNotFoundException\",\"message\":\"gone\"}", null)]
    [InlineData("""{"__type":"ClusterNotFoundException","message":"gone","more":"breaks off here""", null)]
    [InlineData("""{"__type":"ClusterNotFoundException","message":"gone"} and more""", null)]
    public async Task SendAsync_ModeledError_HasItsTypeWhereverTheCodeIs(string body, string? header)
    {
        using var client = new TestClient();
        (string, string)[] headers = header is null ? [("x-amzn-RequestId", "r")] : [("x-amzn-ErrorType", header), ("x-amzn-RequestId", "r")];
        client.Handler.Then(HttpStatusCode.BadRequest, body, headers);

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("gone", error.ErrorMessage);
        Assert.Equal("ClusterNotFoundException", error.ErrorCode);
        Assert.Equal((400, "r", 1, "ListClusters"), (error.StatusCode, error.RequestId, error.Attempts, error.Operation));
    }

    [Theory]
    [InlineData("""half of \ud83d a pair""", "half of \uFFFD a pair")]
    [InlineData("""\ude00\ud83d""", "\uFFFD\uFFFD")]
    [InlineData("""a \ud83d\ude00 \"b\" \\ \/ \t\u00e9""", "a \U0001F600 \"b\" \\ / \t\u00e9")]
    [InlineData("""\u001b[31mred\u001b[0m\r\nnext\u0000\u202e""", "[31mred[0m\nnext")]
    public async Task SendAsync_AnyTextAsMessage_KeepsCodeAndIsRetried(string json, string message)
    {
        using var client = new TestClient();
        client.Handler.Always((_, _) => Task.FromResult(StubHandler.CreateResponse(
            HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes($$"""{"__type":"ThrottlingException","message":"text: {{json}}"}"""))));

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(("ThrottlingException", 3, "text: " + message), (error.ErrorCode, error.Attempts, error.ErrorMessage));
    }

    [Fact]
    public async Task SendAsync_MessageIsNotUtf8_KeepsCode()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, [.. """{"__type":"ClusterNotFoundException","message":"a"""u8, 0xFF, .. "\"}"u8]);

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("a\uFFFD", error.ErrorMessage);
    }

    [Theory]
    [InlineData("[orders] is not a valid name", "[orders] is not a valid name")]
    [InlineData("<name> is required", "<name> is required")]
    [InlineData("<!DOCTYPE html>", "The service returned an error whose message is not shown, because it resembles the body of a response.")]
    [InlineData("{'a':1}", "The service returned an error whose message is not shown, because it resembles the body of a response.")]
    [InlineData("", "The service returned an error without a message.")]
    public async Task SendAsync_MessageBeginsWithABracket_IsHiddenOnlyIfItIsABody(string message, string expected)
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, $$"""{"__type":"ClientException","message":"{{message}}"}""");

        var error = await Assert.ThrowsAsync<ClientException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(expected, error.ErrorMessage);
    }

    [Fact]
    public async Task SendAsync_EndlessMessage_IsCut()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, $$"""{"__type":"ClientException","message":"{{string.Concat(Enumerable.Repeat("\U0001F600", 50_000))}}"}""");

        var error = await Assert.ThrowsAsync<ClientException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.InRange(error.ErrorMessage.Length, 8000, 8192);
        Assert.False(char.IsHighSurrogate(error.ErrorMessage[^1]));
    }

    [Theory]
    [InlineData("x-amzn-query-error", "ClusterNotFoundException;Sender")]
    [InlineData("X-Amzn-Errortype", "com.amazonaws.ecs#ClusterNotFoundException")]
    public async Task SendAsync_CodeOnlyInAHeader_IsRead(string header, string value)
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, "", (header, value));

        await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task SendAsync_ModeledErrorWithMembers_ReadsThem()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, """{"__type":"ConflictException","message":"m","resourceIds":["a","b"]}""");

        var error = await Assert.ThrowsAsync<ConflictException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal(["a", "b"], error.ResourceIds);
    }

    [Fact]
    public async Task SendAsync_UnknownCode_IsTheBaseType()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, """{"__type":"BrandNewException","message":"m"}""");

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("BrandNewException", error.ErrorCode);
    }

    [Fact]
    public async Task SendAsync_JsonWithoutCode_IsTheBaseType()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, "{}");

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("UnknownError", error.ErrorCode);
        Assert.Contains("HTTP 400", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"__type":"ClientException","message":"{\"secret\":\"hunter2\"}"}""")]
    [InlineData("""{"__type":"ClientException","message":"  [\"hunter2\"]"}""")]
    [InlineData("""{"__type":"ClientException","message":"<html>hunter2</html>"}""")]
    [InlineData("""{"__type":"ClientException","detail":"hunter2"}""")]
    public async Task SendAsync_MessageLikeABody_IsNotShown(string body)
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, body);

        var error = await Assert.ThrowsAsync<ClientException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("ClientException", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, "<html>hunter2</html>", 3)]
    [InlineData(502, "", 3)]
    [InlineData(500, "{\"message\":\"hunter2", 3)]
    [InlineData(504, "hunter2", 3)]
    [InlineData(429, "hunter2", 3)]
    [InlineData(400, "hunter2", 1)]
    [InlineData(404, "\"hunter2\"", 1)]
    [InlineData(301, "hunter2", 1)]
    public async Task SendAsync_ErrorIsNotServiceJson_IsTransportExceptionWithStatus(int status, string body, int attempts)
    {
        using var client = new TestClient();
        client.Handler.Always((_, _) => Task.FromResult(StubHandler.CreateResponse((HttpStatusCode)status, Encoding.UTF8.GetBytes(body))));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((status, attempts), (error.StatusCode, error.Attempts));
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_BrokenBodyButCodeInHeader_HasNoMembers()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, "hunter2", ("x-amzn-ErrorType", "ConflictException"));

        var error = await Assert.ThrowsAsync<ConflictException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Empty(error.ResourceIds);
    }

    [Fact]
    public async Task SendAsync_BrokenBodyButCodeInHeader_IsTheModeledError()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, "hunter2", ("x-amzn-ErrorType", "ClusterNotFoundException"));

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ErrorQuotesSignedRequest_HidesSessionTokenAndSignature()
    {
        using var client = new TestClient(options => options.Credentials = new SessionAWSCredentials("AKIDEXAMPLE", "secret", "hunter2=="));
        client.Handler.Then((request, _) =>
        {
            var quoted = string.Join("\\n", request.Headers.NonValidated.Select(header => $"{header.Key}:{header.Value}"));
            var body = $$"""{"__type":"InvalidSignatureException","message":"No match. It should have been made for\n{{quoted}}"}""";
            return Task.FromResult(StubHandler.CreateResponse(HttpStatusCode.BadRequest, Encoding.UTF8.GetBytes(body)));
        });

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        var signature = Assert.Single(client.Handler.Sent).Headers["Authorization"].Split("Signature=")[1];
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(signature, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("x-amz-security-token:***", error.Message, StringComparison.Ordinal);
        Assert.Contains("Signature=***", error.Message, StringComparison.Ordinal);
        Assert.Contains("x-amz-date:20260304T050607Z", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"__type":"hunter2 is no code","message":"m"}""")]
    [InlineData("""{"__type":"{\"secret\":\"hunter2\"}","message":"m"}""")]
    [InlineData("""{"code":"line\nhunter2","message":"m"}""")]
    [InlineData("""{"__type":"hunter2%","message":"m"}""")]
    public async Task SendAsync_InvalidCode_IsIgnored(string body)
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.BadRequest, body.Replace("%", new string('x', 128), StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("UnknownError", error.ErrorCode);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task SendAsync_JsonUnderAnotherContentType_IsRead(string contentType)
    {
        using var client = new TestClient();
        client.Handler
            .Then(HttpStatusCode.BadRequest, """{"__type":"ClusterNotFoundException","message":"gone"}""", ("Content-Type", contentType))
            .Then(HttpStatusCode.OK, """{"clusterArns":["a"]}""", ("Content-Type", contentType));

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() => client.ListClustersAsync(cancellationToken: Token));
        var response = await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal("gone", error.ErrorMessage);
        Assert.Equal(["a"], response.ClusterArns);
    }

    [Fact]
    public async Task SendAsync_HtmlUnderServiceContentType_IsTransportException()
    {
        using var client = new TestClient();
        client.Handler.Then(HttpStatusCode.OK, "<html>hunter2</html>", ("Content-Type", "application/x-amz-json-1.1"));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}
