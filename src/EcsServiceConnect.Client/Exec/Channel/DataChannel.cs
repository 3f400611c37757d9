using System.Threading.Channels;
using Queue = System.Threading.Channels.Channel;

namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>
/// One side of a session over a transport: sends and receives by the rules of <see cref="ReliabilityEngine"/>, sends again in time, and
/// lets writers wait while too much is unacknowledged. A slow handler slows the other side down: beyond
/// <see cref="MaxUnhandledBytes"/> nothing more is received or, while this side waits for acknowledgments, nothing more acknowledged.
/// </summary>
internal sealed partial class DataChannel : IAsyncDisposable
{
    /// <summary>How many bytes of payload may wait for the handler.</summary>
    public const int MaxUnhandledBytes = 1024 * 1024;

    /// <summary>How many acknowledgments may wait to be sent; more are left out, since the other side sends its message again.</summary>
    private const int MaxQueuedAcknowledgments = 10_000;

    private readonly Lock _lock = new();
    private readonly IChannelTransport _transport;
    private readonly ReliabilityEngine _engine;
    private readonly Func<Guid> _createId;
    private readonly Func<ChannelMessage, CancellationToken, ValueTask> _handle;
    private readonly Channel<QueuedMessage> _outgoing = Queue.CreateUnbounded<QueuedMessage>();
    private readonly Channel<ChannelMessage> _incoming = Queue.CreateUnbounded<ChannelMessage>();
    private readonly CancellationTokenSource _lifetime = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<OutgoingMessage> _due = [];
    private readonly ITimer _timer;
    private TaskCompletionSource? _change;
    private TimeSpan? _timerDue;
    private long _unhandledBytes;
    private bool _isStopped;
    private Exception? _error;

    /// <summary>Creates a channel. Nothing is sent or received before <see cref="Start"/>.</summary>
    /// <param name="transport">The transport, which the channel owns.</param>
    /// <param name="outgoingType">The type of this side's numbered messages: input for a client, output for an agent.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="createId">Creates the id of a message; called by one thread at a time.</param>
    /// <param name="handle">
    /// Handles each numbered message of the other side, in order, and <see cref="ChannelMessageType.ChannelClosed"/>. It may wait, also
    /// for <see cref="SendAsync"/>. If it throws, the channel ends with that exception.
    /// </param>
    public DataChannel(
        IChannelTransport transport,
        ChannelMessageType outgoingType,
        TimeProvider timeProvider,
        Func<Guid> createId,
        Func<ChannelMessage, CancellationToken, ValueTask> handle)
    {
        _transport = transport;
        _createId = createId;
        _handle = handle;
        _engine = new ReliabilityEngine(outgoingType, timeProvider, createId);
        _timer = timeProvider.CreateTimer(
            static channel => ((DataChannel)channel!).SendAgain(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // Whoever does not wait for the end need not observe its exception.
        _ = _completion.Task.ContinueWith(
            static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>
    /// The end of the channel, after everything that was received was handled: normal if the other side closed the connection or this one
    /// was disposed, otherwise with the exception that ended it.
    /// </summary>
    public Task Completion => _completion.Task;

    /// <summary>Why the other side has closed the connection; null if it did not, or closed it in order.</summary>
    public string? CloseReason => _transport.CloseReason;

    /// <summary>Whether a message of the other side has not arrived yet though a later one has.</summary>
    public bool HasGap
    {
        get
        {
            lock (_lock)
            {
                return _engine.HasGap;
            }
        }
    }

    /// <summary>Begins to send and to receive.</summary>
    public void Start()
    {
        _ = HandleAllAsync();
        _ = ReceiveAllAsync();
        _ = SendAllAsync();
    }

    /// <summary>Sends a numbered message, as soon as the other side has acknowledged enough of the earlier ones.</summary>
    /// <param name="payloadType">What the payload is.</param>
    /// <param name="payload">The payload, which is copied before this returns.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="EcsTransportException">The channel has ended.</exception>
    public async ValueTask SendAsync(ChannelPayloadType payloadType, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default)
    {
        while (TrySend(payloadType, payload, isUrgent: false) is { } change)
        {
            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a numbered message without waiting, however much is unacknowledged: for the few that control the session.</summary>
    /// <exception cref="EcsTransportException">The channel has ended.</exception>
    public void Send(ChannelPayloadType payloadType, ReadOnlyMemory<byte> payload) => TrySend(payloadType, payload, isUrgent: true);

    /// <summary>Sends a message that is neither numbered nor acknowledged.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="createPayload">Creates the payload from the id of the message; null for none.</param>
    public void SendControl(ChannelMessageType type, Func<Guid, byte[]>? createPayload = null)
    {
        lock (_lock)
        {
            var id = _createId();
            _outgoing.Writer.TryWrite(new QueuedMessage(_engine.CreateControl(type, id, createPayload?.Invoke(id)), Message: null));
        }
    }

    /// <summary>Waits until the other side has acknowledged everything that was sent.</summary>
    /// <exception cref="EcsTransportException">The channel has ended before.</exception>
    public async Task WaitUntilAcknowledgedAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                if (_engine.UnacknowledgedCount == 0)
                {
                    return;
                }

                ThrowIfStopped();
                change = GetChange();
            }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Closes the connection once what waits to be sent was sent; nothing can be sent after that. The channel ends when the other side
    /// closes it, too.
    /// </summary>
    public void Complete() => _outgoing.Writer.TryComplete();

    /// <summary>
    /// Receives nothing more, and closes the connection as <see cref="Complete"/> does. The channel ends without waiting for the other side.
    /// </summary>
    public void Close()
    {
        _incoming.Writer.TryComplete();
        Complete();
    }

    /// <summary>Ends the channel and its transport at once.</summary>
    public ValueTask DisposeAsync()
    {
        Stop(error: null);
        _lifetime.Cancel();
        _completion.TrySetResult();
        return ValueTask.CompletedTask;
    }

    /// <summary>Sends a numbered message, or returns what to wait for before the next try.</summary>
    private Task? TrySend(ChannelPayloadType payloadType, ReadOnlyMemory<byte> payload, bool isUrgent)
    {
        lock (_lock)
        {
            ThrowIfStopped();
            if (!isUrgent && !_engine.CanSend)
            {
                return GetChange();
            }

            var message = _engine.Create(payloadType, payload);
            _outgoing.Writer.TryWrite(new QueuedMessage(message.Bytes, message));
            return null;
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var queued in _outgoing.Reader.ReadAllAsync(_lifetime.Token).ConfigureAwait(false))
            {
                if (queued.Message is null || TryMarkSent(queued.Message))
                {
                    await _transport.SendAsync(queued.Bytes, _lifetime.Token).ConfigureAwait(false);
                }
            }

            await _transport.CloseAsync(_lifetime.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The connection ends for the receiver, too, once it has read what has arrived; if not, nothing is acknowledged from now on.
            _outgoing.Writer.TryComplete();
        }
    }

    private bool TryMarkSent(OutgoingMessage message)
    {
        lock (_lock)
        {
            _engine.MarkSent(message);
            SetTimer(_engine.GetTimeUntilDue(message));
            return !message.IsAcknowledged && !_engine.IsPaused;
        }
    }

    private void SendAgain()
    {
        try
        {
            lock (_lock)
            {
                _timerDue = null;
                if (!_isStopped)
                {
                    _due.Clear();
                    _engine.CollectDue(_due);
                    _due.ForEach(message => _outgoing.Writer.TryWrite(new QueuedMessage(message.Bytes, message)));
                    SetTimer(_engine.GetTimeUntilDue());
                }
            }
        }
        catch (EcsTransportException error)
        {
            Stop(error);
        }
    }

    /// <summary>Sets the timer, unless it runs out earlier anyway.</summary>
    private void SetTimer(TimeSpan? time)
    {
        if (time is { } wait && !_isStopped && (_timerDue is null || _engine.Now + wait < _timerDue))
        {
            // A timer that fires a moment early would find nothing due.
            _timerDue = _engine.Now + wait;
            _timer.Change(wait + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private Task GetChange() => (_change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private void ReportChange()
    {
        if (_timerDue is null)
        {
            SetTimer(_engine.GetTimeUntilDue());
        }

        _change?.TrySetResult();
        _change = null;
    }

    private void ThrowIfStopped()
    {
        if (_isStopped)
        {
            throw new EcsTransportException("The session has ended.", _error);
        }
    }

    /// <summary>Ends sending and receiving. The channel is complete once what was received is handled.</summary>
    private void Stop(Exception? error)
    {
        lock (_lock)
        {
            if (_isStopped)
            {
                return;
            }

            (_isStopped, _error) = (true, error);
            _outgoing.Writer.TryComplete();
            _incoming.Writer.TryComplete(error);
            ReportChange();
        }

        _timer.Dispose();
        _transport.Dispose();
    }

    /// <summary>What waits to be sent.</summary>
    /// <param name="Bytes">The bytes.</param>
    /// <param name="Message">The numbered message that they are; null if it is not numbered.</param>
    private readonly record struct QueuedMessage(ReadOnlyMemory<byte> Bytes, OutgoingMessage? Message);
}
