using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>
/// The latest events of the ECS, for all who read them. Events are made and kept from the first reader on, so that one that has lost its
/// connection can go on where it was. Their numbers follow the time at which the server started, in milliseconds, so that those of an
/// earlier run are smaller.
/// </summary>
internal sealed class EventStore
{
    /// <summary>The number of events that are kept.</summary>
    public const int MaxEvents = 1_000;

    private readonly InMemoryEcs _ecs;
    private readonly CancellationToken _stopping;
    private readonly Lock _lock = new();
    private readonly Queue<LoggedEvent> _events = new();
    private TaskCompletionSource _arrival = CreateArrival();
    private long _lastId;
    private long _droppedCount;
    private bool _isStarted;

    public EventStore(InMemoryEcs ecs, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        _ecs = ecs;
        _stopping = lifetime.ApplicationStopping;
        FirstId = clock.GetUtcNow().ToUnixTimeMilliseconds();
        _lastId = FirstId - 1;
    }

    /// <summary>The number of the first event.</summary>
    public long FirstId { get; }

    /// <summary>Starts to keep events, unless that has begun. If it failed, it begins again.</summary>
    /// <returns>The number of the latest event; before the first one, the number before <see cref="FirstId"/>.</returns>
    public long Start()
    {
        lock (_lock)
        {
            if (!_isStarted)
            {
                _isStarted = true;
                _droppedCount = 0;
                _arrival = CreateArrival();
                _ = KeepAsync(_ecs.Events.Subscribe());
            }

            return _lastId;
        }
    }

    /// <summary>Gets the kept events after a number, and what completes when there are more.</summary>
    public (IReadOnlyList<LoggedEvent> Events, Task Arrival) GetAfter(long id)
    {
        lock (_lock)
        {
            return ([.. _events.Where(logged => logged.Id > id)], _arrival.Task);
        }
    }

    private static TaskCompletionSource CreateArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task KeepAsync(EcsEventSubscription subscription)
    {
        using (subscription)
        {
            try
            {
                await foreach (var ecsEvent in subscription.WithCancellation(_stopping).ConfigureAwait(false))
                {
                    Add(EcsJson.SerializeToUtf8Bytes(ecsEvent), subscription.DroppedCount);
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // The server stops.
            }
#pragma warning disable CA1031 // Those who wait for events get the exception, instead of waiting for ever.
            catch (Exception error)
            {
                Fail(error);
            }
#pragma warning restore CA1031
        }
    }

    private void Fail(Exception error)
    {
        lock (_lock)
        {
            _isStarted = false;
            _arrival.SetException(error);
        }
    }

    /// <summary>Adds an event. Those that were dropped before it could be read have numbers, too.</summary>
    internal void Add(byte[] json, long droppedCount)
    {
        TaskCompletionSource arrival;
        lock (_lock)
        {
            _lastId += droppedCount - _droppedCount + 1;
            _droppedCount = droppedCount;
            _events.Enqueue(new LoggedEvent(_lastId, json));
            if (_events.Count > MaxEvents)
            {
                _events.Dequeue();
            }

            (arrival, _arrival) = (_arrival, CreateArrival());
        }

        arrival.SetResult();
    }
}
