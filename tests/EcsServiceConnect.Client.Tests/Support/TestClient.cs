using Amazon.Runtime;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A client for tests: with a stub for the network, a clock that the test advances, and nothing random.</summary>
internal sealed class TestClient : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly HttpClient _http;

    public TestClient(Action<EcsClientOptions>? configure = null, double jitter = 1, HttpMessageHandler? network = null)
    {
        var options = new EcsClientOptions
        {
            Region = "eu-central-1",
            Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            TimeProvider = Clock,
        };
        configure?.Invoke(options);
        _http = new HttpClient(network ?? Handler) { Timeout = Timeout.InfiniteTimeSpan };
        Ecs = new EcsClient(options, _http, Environment, new FakeRandomSource(jitter));
    }

    public EcsClient Ecs { get; }

    public StubHandler Handler { get; } = new();

    public RecordingClock Clock { get; } = new(Start);

    public FakeEnvironment Environment { get; } = new();

    /// <summary>
    /// A client over a real network with one connection only: after a call that leaked it, the next would wait forever.
    /// </summary>
    /// <param name="url">The server to call.</param>
    /// <param name="configure">Further settings.</param>
    /// <param name="between">A handler between the client and the network.</param>
    public static TestClient OverOneConnection(
        Uri url, Action<EcsClientOptions>? configure = null, DelegatingHandler? between = null)
    {
        var network = HttpTransport.CreateHandler();
        network.MaxConnectionsPerServer = 1;
        between?.InnerHandler = network;
        return new TestClient(
            options =>
            {
                options.ServiceUrl = url;
                configure?.Invoke(options);
            },
            network: (HttpMessageHandler?)between ?? network);
    }

    /// <summary>Sends a call that needs no input.</summary>
    public Task<ListClustersResponse> ListClustersAsync(EcsRequestOptions? options = null, CancellationToken cancellationToken = default) =>
        Ecs.SendAsync(new ListClustersRequest { Options = options }, cancellationToken);

    public void Dispose()
    {
        Ecs.Dispose();
        _http.Dispose();
    }
}
