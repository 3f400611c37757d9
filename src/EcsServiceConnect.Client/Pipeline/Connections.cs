namespace EcsServiceConnect.Client.Pipeline;

/// <summary>What sends the requests: the <see cref="HttpClient"/> that the application gave, or connections of the client's own.</summary>
internal sealed class Connections : IDisposable
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient? _given;
    private readonly HttpMessageInvoker? _own;
    private readonly CancellationTokenSource? _closing;

    /// <summary>Uses the application's client, or opens connections of their own if there is none.</summary>
    public Connections(HttpClient? given)
    {
        _given = given;
        if (given is null)
        {
            _own = new HttpMessageInvoker(CreateHandler(), disposeHandler: true);
            _closing = new CancellationTokenSource();
            Closing = _closing.Token;
        }
    }

    /// <summary>The limit that the application's client sets on an attempt.</summary>
    public TimeSpan Timeout => _given?.Timeout ?? System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Ends the calls under way when connections of the client's own are closed.</summary>
    public CancellationToken Closing { get; }

    /// <summary>A handler as a client wants it: no cookies, no redirects, and connections that notice changes of the DNS.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = _lifetime,
        UseCookies = false,
        AllowAutoRedirect = false,

        // Nothing is decompressed by default. Setting that here would link zlib and Brotli into every native program: 1 MB.
    };

    /// <summary>Sends a request and answers once the headers of the answer are there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => _given is null
        ? _own!.SendAsync(message, cancellationToken)
        : _given.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>Closes connections of the client's own; the application's client stays open.</summary>
    public void Dispose()
    {
        _closing?.Cancel();
        _own?.Dispose();
    }
}
