using System.Globalization;
using Amazon.Runtime;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Signing;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

/// <summary>What tracing adds to a request on its way out, after it was signed, over a real connection.</summary>
public class TracePropagationTests
{
    private const string Response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_TracedRequest_CarriesTheTraceAndKeepsItsSignature()
    {
        await using var server = new SingleResponseServer(Response);
        using var capture = new TelemetryCapture();

        await CallAsync(server, new ListClustersRequest());

        var spans = capture.FinishSpans();
        var call = Assert.Single(spans, span => span.Source.Name == "EcsServiceConnect.Client");
        var attempt = Assert.Single(spans, span => span.Source.Name == "System.Net.Http");
        Assert.Equal(call.SpanId, attempt.ParentSpanId);
        var headers = HeadersOf(await server.Request);
        Assert.Equal($"00-{capture.TraceId}-{attempt.SpanId}-01", headers["traceparent"]);
        Assert.DoesNotContain("traceparent", SignedNames(headers));
        Assert.Equal(Sign(headers, server.Port), headers["authorization"]);
    }

    [Fact]
    public async Task SendAsync_TraceOfTheCallersOwn_IsUnsignedAndNotReplaced()
    {
        const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        await using var server = new SingleResponseServer(Response);
        using var capture = new TelemetryCapture();
        var headersOfTheCall = new Dictionary<string, string> { ["traceparent"] = TraceParent };

        await CallAsync(server, new ListClustersRequest { Options = new EcsRequestOptions { AdditionalHeaders = headersOfTheCall } });

        var headers = HeadersOf(await server.Request);
        Assert.Equal(TraceParent, headers["traceparent"]);
        Assert.DoesNotContain("traceparent", SignedNames(headers));
        Assert.Equal(Sign(headers, server.Port), headers["authorization"]);
    }

    private static async Task CallAsync(SingleResponseServer server, ListClustersRequest request)
    {
        var options = new EcsClientOptions
        {
            Region = "eu-central-1",
            ServiceUrl = new Uri($"http://127.0.0.1:{server.Port}"),
            Credentials = new BasicAWSCredentials(AccessKey, SecretKey),
        };
        using var ecs = new EcsClient(options, httpClient: null, new FakeEnvironment());
        await ecs.SendAsync(request, Token);
    }

    /// <summary>The header that the server would compute from what arrived.</summary>
    private static string Sign(Dictionary<string, string> headers, int port)
    {
        Assert.Equal($"127.0.0.1:{port}", headers["host"]);
        var time = DateTimeOffset.ParseExact(
            headers["x-amz-date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var bodyHash = new byte[SigV4Signer.HashLength];
        SigV4Signer.HashBody("{}"u8, bodyHash);
        var signed = SignedNames(headers).Select(name => new SignedHeader(name, headers[name])).ToArray();
        return new SigV4Signer().Sign(new SigningScope(AccessKey, SecretKey, "eu-central-1", "ecs", time), "POST", "/", signed, bodyHash);
    }

    private static string[] SignedNames(Dictionary<string, string> headers)
    {
        const string Mark = "SignedHeaders=";
        var authorization = headers["authorization"];
        var start = authorization.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return authorization[start..authorization.IndexOf(',', start)].Split(';');
    }

    private static Dictionary<string, string> HeadersOf(string request) => request.Split("\r\n\r\n")[0].Split("\r\n").Skip(1)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
}
