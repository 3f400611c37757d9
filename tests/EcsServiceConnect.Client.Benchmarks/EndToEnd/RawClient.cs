using System.Buffers;
using System.Net.Http.Headers;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>
/// The floor: an <see cref="HttpClient"/> over the handler that ours uses, a body and headers made beforehand, and a response
/// that is read into pooled memory and dropped.
/// </summary>
internal sealed class RawClient : IBenchmarkedClient
{
    /// <summary>As many bytes as a signed request has; nobody checks them.</summary>
    private static readonly (string Name, string Value)[] _headers =
    [
        ("x-amz-date", "20260304T050607Z"),
        ("x-amz-target", "AmazonEC2ContainerServiceV20141113.ListServicesByNamespace"),
        ("amz-sdk-invocation-id", "0b2a7f0e-6d4b-4c3d-9e6f-000000000001"),
        ("amz-sdk-request", "attempt=1; max=3"),
        ("Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260304/eu-central-1/ecs/aws4_request, "
            + "SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-date;x-amz-target, "
            + "Signature=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ("User-Agent", "EcsServiceConnect.Client/0.1.0 os/linux lang/dotnet#10.0"),
    ];

    private static readonly MediaTypeHeaderValue _contentType = new("application/x-amz-json-1.1");

    private readonly HttpClient _http = new(HttpTransport.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Uri _server;

    public RawClient(Uri server)
    {
        _server = server;
    }

    public string Name => "HttpClient";

    public Workload CreateWorkload(ResponseSize size)
    {
        var response = PreparedResponse.ForEcs(size);
        var url = new Uri(_server, response.Path);
        var body = size == ResponseSize.Deep
            ? EcsJson.SerializeToUtf8Bytes<DescribeServicesRequest>(OurClient.Services)
            : EcsJson.SerializeToUtf8Bytes<ListServicesByNamespaceRequest>(OurClient.Names);
        return Workload.Create(response, () => PostAsync(url, body), length => length, response.Body.Length);
    }

    public void Dispose() => _http.Dispose();

    /// <returns>How many bytes the response has.</returns>
    private async Task<int> PostAsync(Uri url, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = _contentType;
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        foreach (var (name, value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var length = (int)response.Content.Headers.ContentLength!.Value;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync();
            return await stream.ReadAtLeastAsync(buffer, length, throwOnEndOfStream: false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
