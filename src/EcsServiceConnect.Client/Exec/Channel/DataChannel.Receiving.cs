namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>How a channel receives, and hands over to its handler.</summary>
internal sealed partial class DataChannel
{
    private async Task ReceiveAllAsync()
    {
        try
        {
            while (await _transport.ReceiveAsync(_lifetime.Token).ConfigureAwait(false) is { } bytes)
            {
                Receive(bytes);
                while (GetObstruction() is { } change)
                {
                    await change.WaitAsync(_lifetime.Token).ConfigureAwait(false);
                }
            }

            await _transport.CloseAsync(_lifetime.Token).ConfigureAwait(false);
            Stop(error: null);
        }
        catch (Exception error)
        {
            Stop(error);
        }
    }

    private void Receive(ReadOnlyMemory<byte> bytes)
    {
        lock (_lock)
        {
            var inOrder = new List<ChannelMessage>();
            var wasPaused = _engine.IsPaused;
            var acknowledgment = _engine.Receive(bytes, inOrder, hasRoom: _unhandledBytes < MaxUnhandledBytes);
            if (acknowledgment is not null && _outgoing.Reader.Count < MaxQueuedAcknowledgments)
            {
                _outgoing.Writer.TryWrite(new QueuedMessage(acknowledgment, Message: null));
            }

            foreach (var message in inOrder)
            {
                _unhandledBytes += message.Payload.Length;
                _incoming.Writer.TryWrite(message);
            }

            if (wasPaused && !_engine.IsPaused)
            {
                SetTimer(_engine.GetTimeUntilDue());
            }

            ReportChange();
        }
    }

    /// <summary>
    /// Gets what to wait for before the next message is received; null if nothing is. While acknowledgments may come, receiving goes on.
    /// </summary>
    private Task? GetObstruction()
    {
        lock (_lock)
        {
            return _unhandledBytes >= MaxUnhandledBytes && _engine.UnacknowledgedCount == 0 ? GetChange() : null;
        }
    }

    private async Task HandleAllAsync()
    {
        try
        {
            await foreach (var message in _incoming.Reader.ReadAllAsync(_lifetime.Token).ConfigureAwait(false))
            {
                await _handle(message, _lifetime.Token).ConfigureAwait(false);
                lock (_lock)
                {
                    var wasFull = _unhandledBytes >= MaxUnhandledBytes;
                    _unhandledBytes -= message.Payload.Length;
                    if (wasFull && _unhandledBytes < MaxUnhandledBytes)
                    {
                        ReportChange();
                    }
                }
            }

            _completion.TrySetResult();
        }
        catch (Exception error)
        {
            Stop(error);
            _completion.TrySetException(error);
        }
    }
}
