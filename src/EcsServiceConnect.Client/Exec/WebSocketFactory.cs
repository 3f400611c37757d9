using System.Net.WebSockets;
using EcsServiceConnect.Client.Endpoints;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Exec;

/// <summary>
/// Connects WebSockets in the way that the client sends its requests: with its handlers, proxy and certificates. A response knows the
/// factory of the client that received it.
/// </summary>
/// <param name="invoker">What sends the requests of the client; null for connections with the defaults of this library.</param>
/// <param name="allowInsecureHttp">Whether connections without TLS may go beyond this machine.</param>
internal sealed class WebSocketFactory(HttpMessageInvoker? invoker, bool allowInsecureHttp) : IWebSocketFactory
{
    /// <summary>Connects for responses that no client received.</summary>
    public static WebSocketFactory Default { get; } = new(invoker: null, allowInsecureHttp: false);

    public async Task<WebSocket> ConnectAsync(Uri address, TimeSpan keepAliveInterval, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeWss && !allowInsecureHttp && !EndpointResolver.IsLoopback(address))
        {
            throw new EcsValidationException(
                $"The session's address on {address.Host} has no TLS. Set AllowInsecureHttp in the options of the client to connect to it all the same.");
        }

        var socket = new ClientWebSocket();
        try
        {
            socket.Options.KeepAliveInterval = keepAliveInterval;
            socket.Options.CollectHttpResponseDetails = true;
            using var own = invoker is null ? new HttpMessageInvoker(HttpTransport.CreateHandler()) : null;
            await socket.ConnectAsync(address, invoker ?? own, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
