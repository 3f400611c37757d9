namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>Sends and receives whole messages, as a WebSocket does. What it sends may be lost, repeated or arrive in another order.</summary>
internal interface IChannelTransport : IDisposable
{
    /// <summary>Why the other side has closed the connection; null if it did not, or closed it in order.</summary>
    string? CloseReason => null;

    /// <summary>Sends a message. It is called by one sender at a time.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">A token to cancel the operation, which may end the connection.</param>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Receives a message. It is called by one receiver at a time.</summary>
    /// <param name="cancellationToken">A token to cancel the operation, which may end the connection.</param>
    /// <returns>The message, valid until the next call; null if the other side has closed the connection.</returns>
    /// <exception cref="EcsTransportException">The connection broke, or a message is too large.</exception>
    ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Informs the other side that nothing more is sent. It does nothing if the connection has ended.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    ValueTask CloseAsync(CancellationToken cancellationToken);
}
