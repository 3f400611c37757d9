using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The events that an <see cref="InMemoryEcs"/> sends, as ECS sends them to EventBridge: every change of a task, container instance or
/// deployment, and what the service scheduler reports. Events are made only while there is a subscriber.
/// </summary>
/// <remarks>
/// Each enumeration gets all events from the call of <see cref="GetAsyncEnumerator"/> on, with which <c>await foreach</c> begins. Where that is
/// too late, as for a task that another method starts, <see cref="Subscribe"/> first: it keeps the events until they are read.
/// They come in the order in which things happen, each version of a task or container instance once.
/// </remarks>
[DebuggerDisplay("{Dispatcher.SubscriptionCount} subscriptions")]
public sealed class EcsEventStream : IAsyncEnumerable<EcsEvent>
{
    /// <summary>The number of events that a subscription keeps unless another number is given.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly Func<EcsState> _getState;

    internal EcsEventStream(EventDispatcher dispatcher, EventTimer timer, Func<EcsState> getState) =>
        (Dispatcher, Timer, _getState) = (dispatcher, timer, getState);

    internal EventDispatcher Dispatcher { get; }

    internal EventTimer Timer { get; }

    /// <summary>Begins to keep events.</summary>
    /// <param name="capacity">
    /// The number of events to keep; beyond it the oldest are dropped, and counted. At least 1; the default is
    /// <see cref="DefaultCapacity"/>.
    /// </param>
    /// <returns>The events from now on. Dispose it when no more are wanted.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public EcsEventSubscription Subscribe(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);

        // What is due by now happened before.
        RunDue();
        var subscription = new EcsEventSubscription(this, capacity);
        Dispatcher.Add(subscription);
        return subscription;
    }

    /// <summary>
    /// Enumerates the events from this call on, as they happen. While it waits, the clock alone moves the simulation.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the enumeration, which has no other end.</param>
    /// <returns>
    /// An enumerator with a subscription of its own, of <see cref="DefaultCapacity"/>, which begins at once: also before the first
    /// <c>MoveNextAsync</c> nothing is lost. Its disposal ends the subscription, whether or not anything was enumerated.
    /// </returns>
    /// <exception cref="OperationCanceledException">The enumeration was canceled.</exception>
    public IAsyncEnumerator<EcsEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(Subscribe(), cancellationToken);

    /// <summary>Does what is due by the clock.</summary>
    internal void RunDue()
    {
        var state = _getState();
        lock (state.SyncRoot)
        {
            state.EventQueue.RunDue();
        }
    }

    /// <summary>Owns its subscription. An iterator that is disposed before its first event would not run, and not end it.</summary>
    private sealed class Enumerator(EcsEventSubscription subscription, CancellationToken cancellationToken) : IAsyncEnumerator<EcsEvent>
    {
        private readonly IAsyncEnumerator<EcsEvent> _events = subscription.GetAsyncEnumerator(cancellationToken);

        public EcsEvent Current => _events.Current;

        public ValueTask<bool> MoveNextAsync() => _events.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            subscription.Dispose();
            await _events.DisposeAsync().ConfigureAwait(false);
        }
    }
}
