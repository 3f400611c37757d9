using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Responds to the request that opens a WebSocket (https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2) with a connection in memory.
/// </summary>
internal static class WebSocketUpgrade
{
    private const string KeyHeader = "Sec-WebSocket-Key";
    private const string AcceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Whether a request opens a WebSocket.</summary>
    public static bool IsUpgrade(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        && request.Headers.Upgrade.Any(static product => string.Equals(product.Name, "websocket", StringComparison.OrdinalIgnoreCase))
        && request.Headers.Contains(KeyHeader);

    /// <summary>Accepts the request: the server's end is served, the client's is the content of the response.</summary>
    public static HttpResponseMessage Accept(HttpRequestMessage request, Func<WebSocket, Task> serve)
    {
        var (client, server) = InMemoryConnectionStream.CreatePair();
        var socket = WebSocket.CreateFromStream(server, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _ = Task.Run(() => ServeAsync(socket, server, serve));
        var response = new HttpResponseMessage(HttpStatusCode.SwitchingProtocols) { RequestMessage = request, Content = new ConnectionContent(client) };
        response.Headers.Connection.Add("Upgrade");
        response.Headers.Upgrade.Add(new System.Net.Http.Headers.ProductHeaderValue("websocket"));
        response.Headers.Add("Sec-WebSocket-Accept", CreateAccept(request.Headers.GetValues(KeyHeader).First()));
        return response;
    }

    private static async Task ServeAsync(WebSocket socket, InMemoryConnectionStream stream, Func<WebSocket, Task> serve)
    {
        using (socket)
        {
            await using (stream.ConfigureAwait(false))
            {
                await serve(socket).ConfigureAwait(false);
            }
        }
    }

#pragma warning disable CA5350 // The protocol prescribes the algorithm, which protects nothing here.
    private static string CreateAccept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptSuffix)));
#pragma warning restore CA5350

    /// <summary>A connection as the content of a response.</summary>
    private sealed class ConnectionContent(Stream connection) : HttpContent
    {
        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(connection);

        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => connection;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new NotSupportedException("A connection cannot be buffered.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                connection.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
