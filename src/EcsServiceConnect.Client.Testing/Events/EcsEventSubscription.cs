using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The events of an <see cref="InMemoryEcs"/> from the time of <see cref="EcsEventStream.Subscribe"/> on, kept until they are taken or
/// enumerated: each event is given out once. Dispose it when no more events are wanted.
/// </summary>
[DebuggerDisplay("{_events.Count} events")]
public sealed class EcsEventSubscription : IAsyncEnumerable<EcsEvent>, IDisposable
{
    private readonly EcsEventStream _stream;
    private readonly int _capacity;
    private readonly Lock _lock = new();
    private readonly Queue<EcsEvent> _events = new();
    private TaskCompletionSource? _arrival;
    private long _droppedCount;
    private bool _isDisposed;

    internal EcsEventSubscription(EcsEventStream stream, int capacity) => (_stream, _capacity) = (stream, capacity);

    /// <summary>The number of events that were dropped, the oldest first, because more were kept than the capacity.</summary>
    public long DroppedCount
    {
        get
        {
            lock (_lock)
            {
                return _droppedCount;
            }
        }
    }

    /// <summary>Takes the events so far, after everything has happened that is due by the clock.</summary>
    /// <returns>The events since the subscription began or events were last taken, the oldest first.</returns>
    public IReadOnlyList<EcsEvent> TakeAll()
    {
        _stream.RunDue();
        lock (_lock)
        {
            EcsEvent[] events = [.. _events];
            _events.Clear();
            return events;
        }
    }

    /// <summary>
    /// Enumerates the events so far and, as they happen, all others. While it waits, the clock alone moves the simulation: no call is needed.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the enumeration.</param>
    /// <returns>An enumerator that ends when the subscription is disposed.</returns>
    /// <exception cref="OperationCanceledException">The enumeration was canceled.</exception>
    public async IAsyncEnumerator<EcsEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryTake(out var next, out var arrival))
            {
                yield return next;
            }
            else if (arrival is null)
            {
                yield break;
            }
            else
            {
                await WaitAsync(arrival, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Ends the subscription, and enumerations once they have given out the events so far.</summary>
    public void Dispose()
    {
        _stream.Dispatcher.Remove(this);
        lock (_lock)
        {
            _isDisposed = true;
            _arrival?.TrySetResult();
        }
    }

    /// <summary>Adds an event. It never waits for those who read: they go on elsewhere.</summary>
    internal void Add(EcsEvent ecsEvent)
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            if (_events.Count == _capacity)
            {
                _events.Dequeue();
                _droppedCount++;
            }

            _events.Enqueue(ecsEvent);
            _arrival?.TrySetResult();
            _arrival = null;
        }
    }

    private bool TryTake([NotNullWhen(true)] out EcsEvent? next, out Task? arrival)
    {
        lock (_lock)
        {
            arrival = null;
            if (_events.TryDequeue(out next))
            {
                return true;
            }

            if (!_isDisposed)
            {
                _arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                arrival = _arrival.Task;
            }

            return false;
        }
    }

    private async Task WaitAsync(Task arrival, CancellationToken cancellationToken)
    {
        _stream.Timer.Enter();
        try
        {
            await arrival.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _stream.Timer.Leave();
        }
    }
}
