using System.Text;
using Amazon.Runtime;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Signing;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class SigningStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_SessionToken_IsSentAndSigned()
    {
        using var client = new TestClient(options => options.Credentials = new SessionAWSCredentials("id", "secret", "session"));
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Equal("session", client.Handler.Sent[0].Headers["X-Amz-Security-Token"]);
        Assert.Contains(";x-amz-security-token;", client.Handler.Sent[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5005/base/path", "127.0.0.1:5005", "/base/path")]
    [InlineData("http://[::1]:5005", "[::1]:5005", "/")]
    [InlineData("https://example.com:443/", "example.com", "/")]
    [InlineData("https://example.com/a%20b", "example.com", "/a%20b")]
    [InlineData("https://example.com/a b/\u00e9/%c3%a9/%41%2f", "example.com", "/a%20b/%C3%A9/%C3%A9/A%2f")]
    [InlineData("https://example.com/a/./b/../c/%2e%2e/d/", "example.com", "/a/d/")]
    public async Task SendAsync_CustomUrl_SignsHostAndPathAsSent(string url, string host, string path)
    {
        using var client = new TestClient(options => options.ServiceUrl = new Uri(url));
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        var sent = client.Handler.Sent[0];
        Assert.Equal(host, sent.Headers["Host"]);
        Assert.Equal(path, sent.Url.AbsolutePath);
        Assert.Equal(SignatureOf(sent, path), sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task SendAsync_CustomUrlWithEmptySegments_SendsThemAndSignsWithout()
    {
        using var client = new TestClient(options => options.ServiceUrl = new Uri("https://example.com//ecs//v1/"));
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        var sent = client.Handler.Sent[0];
        Assert.Equal("//ecs//v1/", sent.Url.AbsolutePath);
        Assert.Equal(SignatureOf(sent, "/ecs/v1/"), sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task SendAsync_CustomUrl_SignsForConfiguredRegion()
    {
        using var client = new TestClient(options => options.ServiceUrl = new Uri("http://localhost:1"));
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Contains("/20260304/eu-central-1/ecs/aws4_request", client.Handler.Sent[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NewCredentials_AreUsedByTheNextAttempt()
    {
        var credentials = new ChangingCredentials();
        using var client = new TestClient(options => options.Credentials = credentials);
        client.Handler.ThenError(System.Net.HttpStatusCode.InternalServerError, "ServerException").ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Contains("Credential=id1/", client.Handler.Sent[0].Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("Credential=id2/", client.Handler.Sent[1].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a_b.example.com")]
    [InlineData("https://\u2603.example.com")]
    [InlineData("https://xn--a.example.com")]
    [InlineData("https://ex\u00ADample.com")]
    [InlineData("https://example.com.")]
    [InlineData("https://B\u00DCCHER.example")]
    public async Task SendAsync_UnusualHost_IsSentInAsciiOrInvalid(string url)
    {
        using var client = new TestClient(options => options.ServiceUrl = new Uri(url));
        client.Handler.ThenOk();

        var error = await Record.ExceptionAsync(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.True(error is null or EcsValidationException, $"{error}");
        Assert.All(client.Handler.Sent, sent => Assert.True(Ascii.IsValid(sent.Headers["Host"])));
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://example.com:8080/path")]
    [InlineData("http://example.com.")]
    [InlineData("http://a_b.EXAMPLE.com")]
    [InlineData("http://\u2603.example.com")]
    [InlineData("http://B\u00DCCHER.example")]
    [InlineData("http://127.0.0.1:5005")]
    [InlineData("http://[::1]:5005")]
    [InlineData("http://[2001:DB8::1]")]
    public async Task FormatHost_AnyUrl_IsWhatAConnectionSendsByItself(string url)
    {
        var connection = new RecordingStream();
        using var handler = HttpTransport.CreateHandler();
        handler.UseProxy = false;
        handler.ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(connection);
        using var invoker = new HttpMessageInvoker(handler);
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(url));

        await Assert.ThrowsAsync<HttpRequestException>(() => invoker.SendAsync(message, Token));

        Assert.Contains($"\r\nHost: {SigningStep.FormatHost(new Uri(url))}\r\n", connection.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ExecutionEnvironment_IsInTheUserAgent()
    {
        using var client = new TestClient();
        client.Environment.Variables["AWS_EXECUTION_ENV"] = "AWS_ECS_FARGATE";
        client.Handler.ThenOk();

        await client.ListClustersAsync(cancellationToken: Token);

        Assert.Contains(" exec-env/AWS_ECS_FARGATE ", client.Handler.Sent[0].Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_HeadersThatProxiesChange_AreSentUnsigned()
    {
        using var client = new TestClient();
        client.Handler.ThenOk();
        var headers = new Dictionary<string, string>
        {
            ["X-Amzn-Trace-Id"] = "Root=1-2-3",
            ["x-tenant"] = "shop",
            ["TraceParent"] = "00-1-2-01",
            ["Via"] = "1.1 shop",
            ["X-Forwarded-For"] = "192.0.2.1",
            ["Cache-Control"] = "no-store",
            ["baggage"] = "tenant=shop",
        };

        await client.Ecs.SendAsync(new ListClustersRequest { Options = new EcsRequestOptions { AdditionalHeaders = headers } }, Token);

        var sent = Assert.Single(client.Handler.Sent);
        Assert.Contains(
            "SignedHeaders=content-type;host;x-amz-date;x-amz-target;x-tenant,", sent.Headers["Authorization"], StringComparison.Ordinal);
        Assert.All(headers, header => Assert.Equal(header.Value, sent.Headers[header.Key]));
        Assert.Equal("attempt=1; max=3", sent.Headers["amz-sdk-request"]);
    }

    /// <summary>Signs again what was sent, from nothing but what was sent.</summary>
    private static string SignatureOf(SentRequest sent, string path)
    {
        var names = sent.Headers["Authorization"].Split("SignedHeaders=")[1].Split(',')[0].Split(';');
        var headers = names.Select(name => new SignedHeader(name, sent.Headers[name])).ToArray();
        Span<byte> hash = stackalloc byte[SigV4Signer.HashLength];
        SigV4Signer.HashBody(Encoding.UTF8.GetBytes(sent.Text), hash);
        var scope = new SigningScope("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "eu-central-1", "ecs", TestClient.Start);
        return new SigV4Signer().Sign(scope, "POST", CanonicalPath.Create(path), headers, hash);
    }

    private sealed class ChangingCredentials : AWSCredentials
    {
        private int _number;

        public override ImmutableCredentials GetCredentials() => new($"id{++_number}", "secret", null);
    }

    /// <summary>A connection that keeps what is sent, and is closed by the other side then.</summary>
    private sealed class RecordingStream : MemoryStream
    {
        public string Text => Encoding.ASCII.GetString(ToArray());

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(0);
    }
}
