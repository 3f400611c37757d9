using System.Net;
using System.Security.Cryptography.X509Certificates;
using EcsServiceConnect.Client.Endpoints;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Sends HTTP requests: through the application's <see cref="HttpClient"/>, or over connections of the client's own.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient? _httpClient;
    private readonly SocketsHttpHandler? _handler;
    private readonly HttpMessageInvoker? _invoker;
    private readonly CancellationTokenSource? _disposal;
    private X509ChainPolicy? _trust;

    /// <summary>Creates a transport over the application's client, or over connections of its own if that is null.</summary>
    /// <param name="httpClient">The application's client.</param>
    /// <param name="primaryHandler">What that client sends with, if it is known.</param>
    public HttpTransport(HttpClient? httpClient, SocketsHttpHandler? primaryHandler = null)
    {
        _httpClient = httpClient;
        _handler = primaryHandler;
        if (httpClient is null)
        {
            _handler = CreateHandler();
            _invoker = new HttpMessageInvoker(_handler, disposeHandler: true);
            _disposal = new CancellationTokenSource();
            DisposalToken = _disposal.Token;
        }
    }

    /// <summary>Whether requests go over connections of the client's own.</summary>
    public bool HasOwnConnections => _httpClient is null;

    /// <summary>The limit that the application's client sets on an attempt.</summary>
    public TimeSpan Timeout => _httpClient?.Timeout ?? System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>What sends the requests.</summary>
    public HttpMessageInvoker Invoker => _httpClient ?? _invoker!;

    /// <summary>The token that cancels calls in progress when connections of the client's own are closed.</summary>
    public CancellationToken DisposalToken { get; }

    /// <summary>
    /// Creates a handler without cookies and redirects, whose connections notice changes of the DNS and reach this machine without a proxy.
    /// </summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        Proxy = new LoopbackBypassingProxy(),
        PooledConnectionLifetime = _connectionLifetime,
        UseCookies = false,
        AllowAutoRedirect = false,

        // Nothing is decompressed by default. Setting that here would link zlib and Brotli into every native program: 1 MB.
    };

    /// <summary>
    /// Whether <see cref="Trust"/> is possible: not with a handler whose trust the application configured, or that is not known.
    /// </summary>
    public bool CanTrust => _handler?.SslOptions is { RemoteCertificateValidationCallback: null } ssl && ssl.CertificateChainPolicy == _trust;

    /// <summary>Trusts servers by certificates instead of those of the system, from the first connection on.</summary>
    public void Trust(X509Certificate2Collection certificates)
    {
        // Revocation is not checked by default; a policy would change that.
        _trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        _trust.CustomTrustStore.AddRange(certificates);
        _handler!.SslOptions.CertificateChainPolicy = _trust;
    }

    /// <summary>
    /// Sends a request, and returns once the headers of the response have arrived. It waits no longer than the token allows, though a
    /// handler of the application may ignore it.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) => _httpClient is null
        ? _invoker!.SendAsync(message, cancellationToken)
        : SendAsync(_httpClient, message, cancellationToken);

    private static Task<HttpResponseMessage> SendAsync(HttpClient httpClient, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var response = httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.IsCompleted)
        {
            return response;
        }

        var wait = response.WaitAsync(cancellationToken);
        _ = wait.ContinueWith(
            static (_, response) => DisposeAsync((Task<HttpResponseMessage>)response!),
            response,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnCanceled | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return wait;
    }

    /// <summary>Disposes a response that comes after all have stopped waiting for it.</summary>
    private static async Task DisposeAsync(Task<HttpResponseMessage> response)
    {
        try
        {
            (await response.ConfigureAwait(false)).Dispose();
        }
        catch
        {
            // The call has ended without it.
        }
    }

    /// <summary>Closes connections of the client's own; the application's client stays open.</summary>
    public void Dispose()
    {
        _disposal?.Cancel();
        _invoker?.Dispose();
    }

    /// <summary>The system's proxy for every host but this machine, which no proxy reaches: what runs elsewhere would get the request.</summary>
    private sealed class LoopbackBypassingProxy : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => HttpClient.DefaultProxy.Credentials;
            set => HttpClient.DefaultProxy.Credentials = value;
        }

        public Uri? GetProxy(Uri destination) => EndpointResolver.IsLoopback(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => EndpointResolver.IsLoopback(host) || HttpClient.DefaultProxy.IsBypassed(host);
    }
}
