using System.Net.WebSockets;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Connects WebSockets for the sessions that a response describes.</summary>
internal interface IWebSocketFactory
{
    /// <summary>Connects to the address of a session.</summary>
    /// <param name="address">The address.</param>
    /// <param name="keepAliveInterval">How often to send a ping while nothing else is sent.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="WebSocketException">The endpoint did not accept the connection.</exception>
    /// <exception cref="EcsValidationException">The connection would not be secure.</exception>
    Task<WebSocket> ConnectAsync(Uri address, TimeSpan keepAliveInterval, CancellationToken cancellationToken);
}
