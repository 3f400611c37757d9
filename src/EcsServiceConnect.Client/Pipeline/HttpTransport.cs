namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Sends HTTP requests: through the application's <see cref="HttpClient"/>, or over connections of the client's own.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient? _httpClient;
    private readonly HttpMessageInvoker? _invoker;
    private readonly CancellationTokenSource? _disposal;

    /// <summary>Creates a transport over the application's client, or over connections of its own if that is null.</summary>
    public HttpTransport(HttpClient? httpClient)
    {
        _httpClient = httpClient;
        if (httpClient is null)
        {
            _invoker = new HttpMessageInvoker(CreateHandler(), disposeHandler: true);
            _disposal = new CancellationTokenSource();
            DisposalToken = _disposal.Token;
        }
    }

    /// <summary>The limit that the application's client sets on an attempt.</summary>
    public TimeSpan Timeout => _httpClient?.Timeout ?? System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>The token that cancels calls in progress when connections of the client's own are closed.</summary>
    public CancellationToken DisposalToken { get; }

    /// <summary>Creates a handler without cookies and redirects, whose connections notice changes of the DNS.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = _connectionLifetime,
        UseCookies = false,
        AllowAutoRedirect = false,

        // Nothing is decompressed by default. Setting that here would link zlib and Brotli into every native program: 1 MB.
    };

    /// <summary>Sends a request, and returns once the headers of the response have arrived.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => _httpClient is null
        ? _invoker!.SendAsync(message, cancellationToken)
        : _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>Closes connections of the client's own; the application's client stays open.</summary>
    public void Dispose()
    {
        _disposal?.Cancel();
        _invoker?.Dispose();
    }
}
