namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>
/// The numbered messages of this side that were not acknowledged yet: sent again after the retransmission timeout, for at most 5
/// minutes.
/// </summary>
internal sealed class OutgoingMessages
{
    /// <summary>How many messages a side may be ahead of the acknowledgments before its writer has to wait.</summary>
    public const int MaxUnacknowledged = 256;

    /// <summary>How long a message is sent again before the session ends.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(5);

    private readonly Dictionary<long, OutgoingMessage> _unacknowledged = [];
    private readonly Queue<OutgoingMessage> _inOrder = [];

    /// <summary>The number of the next message.</summary>
    public long NextNumber { get; private set; }

    public RetransmissionTimeout Timeout { get; } = new();

    /// <summary>How many messages were not acknowledged.</summary>
    public int Count => _unacknowledged.Count;

    /// <summary>Whether another message may be added without waiting.</summary>
    public bool HasRoom => !_inOrder.TryPeek(out var oldest) || NextNumber - oldest.SequenceNumber < MaxUnacknowledged;

    /// <summary>Adds a message with the next number.</summary>
    public OutgoingMessage Add(byte[] bytes, TimeSpan now)
    {
        var message = new OutgoingMessage(NextNumber++, bytes, now);
        _unacknowledged.Add(message.SequenceNumber, message);
        _inOrder.Enqueue(message);
        return message;
    }

    /// <summary>Forgets a message that arrived. Its round trip is measured if it was sent once: otherwise it is unknown which one arrived.</summary>
    public void Acknowledge(long sequenceNumber, TimeSpan now)
    {
        if (!_unacknowledged.Remove(sequenceNumber, out var message))
        {
            return;
        }

        if (message is { Resends: 0, IsQueued: false })
        {
            Timeout.Add(now - message.LastSent);
        }

        message.Acknowledge();
        while (_inOrder.TryPeek(out var oldest) && oldest.IsAcknowledged)
        {
            _inOrder.Dequeue();
        }
    }

    /// <summary>Adds to a list what has to be sent again now.</summary>
    /// <exception cref="EcsTransportException">A message was not acknowledged for 5 minutes.</exception>
    public void CollectDue(TimeSpan now, List<OutgoingMessage> due)
    {
        foreach (var message in _inOrder)
        {
            if (message.IsAcknowledged)
            {
                continue;
            }

            if (now - message.WaitsSince >= MaxDuration)
            {
                throw new EcsTransportException(
                    $"The other side of the session has acknowledged nothing for {MaxDuration.TotalMinutes:0} minutes: the connection or the agent is gone.");
            }

            if (!message.IsQueued && now - message.LastSent >= Timeout.Get(message.Resends))
            {
                message.Requeue();
                due.Add(message);
            }
        }
    }

    /// <summary>Gets the time until a message is due; null if none waits for an acknowledgment.</summary>
    public TimeSpan? GetTimeUntilDue(TimeSpan now)
    {
        TimeSpan? next = null;
        foreach (var message in _inOrder)
        {
            // One that waits to be sent only matters for the time at which the session ends.
            var due = message.IsQueued ? message.WaitsSince + MaxDuration : message.LastSent + Timeout.Get(message.Resends);
            if (!message.IsAcknowledged && (next is null || due < next))
            {
                next = due;
            }
        }

        return next is { } time ? TimeSpan.FromTicks(Math.Max(0, (time - now).Ticks)) : null;
    }

    /// <summary>Restarts all timeouts, after a time in which no acknowledgment could arrive.</summary>
    public void Restart(TimeSpan now)
    {
        foreach (var message in _inOrder)
        {
            message.Restart(now);
        }
    }
}
