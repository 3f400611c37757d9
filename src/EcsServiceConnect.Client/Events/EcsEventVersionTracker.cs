using System.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>
/// Distinguishes the events that bring something new from those that were delivered twice, or after a newer one. It remembers the newest event of
/// each resource and kind, up to a number of them.
/// </summary>
/// <remarks>
/// It is safe to use from several threads. It forgets everything when the process ends. A Lambda function, which comes and goes, compares the
/// version where it stores its state: by a conditional write with <see cref="EcsEvent.ResourceArn"/> and
/// <see cref="EcsEvent.ResourceVersion"/>.
/// </remarks>
/// <param name="capacity">
/// The number of resources to remember. Beyond it, the resource whose newest event came first is forgotten; its next event is accepted
/// whatever its version. The default is 10,000.
/// </param>
/// <exception cref="ArgumentOutOfRangeException"><c>capacity</c> is less than 1.</exception>
[DebuggerDisplay("{_order.Count} resources")]
public sealed class EcsEventVersionTracker(int capacity = 10_000)
{
    private readonly Lock _lock = new();
    private readonly int _capacity = capacity >= 1 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "At least 1.");
    private readonly Dictionary<(string? Arn, string? PartId, string? DetailType), LinkedListNode<NewestEvents>> _newest = [];
    private readonly LinkedList<NewestEvents> _order = new();

    /// <summary>Determines whether an event brings something new, and remembers it if so.</summary>
    /// <param name="ecsEvent">The event.</param>
    /// <returns>
    /// False if it is a duplicate, or an event about the same resource was accepted that is newer (<see cref="EcsEvent.IsNewerThan"/>).
    /// Events without a version that happened at the same time are new, unless they have the <see cref="EcsEvent.Id"/> of one of the last 100
    /// of that time. Of lifecycle hooks, each one counts as a resource.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="ecsEvent"/> is null.</exception>
    public bool TryAdvance(EcsEvent ecsEvent)
    {
        ArgumentNullException.ThrowIfNull(ecsEvent);
        var key = (ecsEvent.ResourceArn, ecsEvent.PartId, ecsEvent.DetailType);
        lock (_lock)
        {
            if (_newest.TryGetValue(key, out var node))
            {
                if (!node.Value.TryAdvance(ecsEvent))
                {
                    return false;
                }

                _order.Remove(node);
                _order.AddLast(node);
                return true;
            }

            if (_order.Count == _capacity)
            {
                _newest.Remove(_order.First!.Value.Key);
                _order.RemoveFirst();
            }

            _newest.Add(key, _order.AddLast(new NewestEvents(ecsEvent)));
            return true;
        }
    }

    /// <summary>What must be remembered of the newest events of a resource, which themselves can be large.</summary>
    private sealed class NewestEvents(EcsEvent first)
    {
        private const int MaxIds = 100;

        private readonly List<string?> _ids = [first.Id];
        private long? _version = first.ResourceVersion;
        private DateTimeOffset? _occurredAt = first.OccurredAt;

        public (string? Arn, string? PartId, string? DetailType) Key { get; } = (first.ResourceArn, first.PartId, first.DetailType);

        public bool TryAdvance(EcsEvent next)
        {
            if (next.ResourceVersion is { } version && _version is { } known)
            {
                if (version <= known)
                {
                    return false;
                }

                _ids.Clear();
            }
            else
            {
                if (_occurredAt > next.OccurredAt || _ids.Contains(next.Id))
                {
                    return false;
                }

                MakeRoom(next.OccurredAt > _occurredAt);
            }

            _ids.Add(next.Id);
            _version = next.ResourceVersion ?? _version;
            _occurredAt = next.OccurredAt ?? _occurredAt;
            return true;
        }

        /// <summary>Forgets the ids of an earlier time, whose duplicates are recognized by it, or the oldest id.</summary>
        private void MakeRoom(bool isLater)
        {
            if (isLater)
            {
                _ids.Clear();
            }
            else if (_ids.Count == MaxIds)
            {
                _ids.RemoveAt(0);
            }
        }
    }
}
