using System.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>
/// Distinguishes the events that bring something new from those that were delivered twice, or after a newer one. It remembers the newest event of
/// each resource and kind, up to a number of them.
/// </summary>
/// <remarks>
/// It is safe to use from several threads. What must outlive the process, as with functions that come and go, is better compared where the
/// state is kept: by a conditional write with <see cref="EcsEvent.ResourceArn"/> and <see cref="EcsEvent.ResourceVersion"/>.
/// </remarks>
/// <param name="capacity">
/// The number of resources to remember. Beyond it, the one is forgotten whose last news is the oldest; its next event is accepted whatever
/// its version. The default is 10,000.
/// </param>
/// <exception cref="ArgumentOutOfRangeException"><c>capacity</c> is less than 1.</exception>
[DebuggerDisplay("{_order.Count} resources")]
public sealed class EcsEventVersionTracker(int capacity = 10_000)
{
    private readonly Lock _lock = new();
    private readonly int _capacity = capacity >= 1 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "At least 1.");
    private readonly Dictionary<(string? Arn, string? DetailType), LinkedListNode<News>> _newest = [];
    private readonly LinkedList<News> _order = new();

    /// <summary>Determines whether an event brings something new, and remembers it if so.</summary>
    /// <param name="ecsEvent">The event.</param>
    /// <returns>
    /// False if it is a duplicate, or an event about the same resource was accepted that is newer (<see cref="EcsEvent.IsNewerThan"/>).
    /// Events without a version that happened at the same time are news, unless they have the same <see cref="EcsEvent.Id"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ecsEvent"/> is null.</exception>
    public bool TryAdvance(EcsEvent ecsEvent)
    {
        ArgumentNullException.ThrowIfNull(ecsEvent);
        var news = new News(ecsEvent);
        lock (_lock)
        {
            if (_newest.Remove(news.Key, out var node))
            {
                if (!news.IsNewerThan(node.Value))
                {
                    _newest.Add(news.Key, node);
                    return false;
                }

                _order.Remove(node);
            }
            else if (_order.Count == _capacity)
            {
                _newest.Remove(_order.First!.Value.Key);
                _order.RemoveFirst();
            }

            _newest.Add(news.Key, _order.AddLast(news));
            return true;
        }
    }

    /// <summary>What must be remembered of an event, which itself can be large.</summary>
    private sealed class News(EcsEvent ecsEvent)
    {
        private readonly string? _id = ecsEvent.Id;
        private readonly long? _version = ecsEvent.ResourceVersion;
        private readonly DateTimeOffset? _occurredAt = ecsEvent.OccurredAt;

        public (string? Arn, string? DetailType) Key { get; } = (ecsEvent.ResourceArn, ecsEvent.DetailType);

        public bool IsNewerThan(News other) => _version is not null && other._version is not null
            ? _version > other._version
            : _id != other._id && !(other._occurredAt > _occurredAt);
    }
}
