using System.Collections.Concurrent;
using System.Globalization;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>A client of an in-memory ECS that keeps each call with the bytes of its response.</summary>
internal sealed class SamplingClient : IEcsClient, IDisposable
{
    private readonly ConcurrentDictionary<string, byte[]> _responses = new();
    private readonly ConcurrentQueue<SampledCall> _calls = new();
    private readonly HttpClient _http;
    private readonly EcsClient _client;

    public SamplingClient(InMemoryEcs ecs)
    {
        var options = new EcsClientOptions();
        ecs.Configure(options);
        _http = new HttpClient(new Tap(ecs.CreateHandler(), _responses));
        _client = new EcsClient(options, _http);
    }

    public IReadOnlyList<SampledCall> Calls => [.. _calls];

    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        var response = await _client.SendAsync(request, cancellationToken);
        _responses.TryRemove(response.Metadata.RequestId!, out var received);
        _calls.Enqueue(new SampledCall((client, number) => client.SendAsync(Numbered(request, number)), received!));
        return response;
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private static EcsRequest<TResponse> Numbered<TResponse>(EcsRequest<TResponse> request, int number)
        where TResponse : EcsResponse
    {
        var headers = new Dictionary<string, string> { [BareServer.NumberHeader] = number.ToString(CultureInfo.InvariantCulture) };
        return request with { Options = new EcsRequestOptions { AdditionalHeaders = headers } };
    }

    /// <summary>Puts the bytes of each response aside, under the id of the request.</summary>
    private sealed class Tap : DelegatingHandler
    {
        private readonly ConcurrentDictionary<string, byte[]> _responses;

        public Tap(HttpMessageHandler inner, ConcurrentDictionary<string, byte[]> responses)
            : base(inner)
        {
            _responses = responses;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var id = response.Headers.GetValues("x-amzn-RequestId").Single();
            _responses[id] = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response;
        }
    }
}
