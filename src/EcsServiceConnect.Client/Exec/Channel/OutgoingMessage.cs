namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>A numbered message that is kept, as the bytes that were sent, until it is acknowledged.</summary>
internal sealed class OutgoingMessage(long sequenceNumber, byte[] bytes, TimeSpan now)
{
    public long SequenceNumber { get; } = sequenceNumber;

    public ReadOnlyMemory<byte> Bytes { get; private set; } = bytes;

    /// <summary>Whether it waits to be sent; the timeout counts from when it was.</summary>
    public bool IsQueued { get; private set; } = true;

    public bool IsAcknowledged { get; private set; }

    /// <summary>How often it was sent again.</summary>
    public int Resends { get; private set; }

    /// <summary>Since when it waits for its acknowledgment.</summary>
    public TimeSpan WaitsSince { get; private set; } = now;

    public TimeSpan LastSent { get; private set; }

    public void MarkSent(TimeSpan now) => (LastSent, IsQueued) = (now, false);

    public void Requeue()
    {
        IsQueued = true;
        Resends++;
    }

    /// <summary>Restarts all timeouts, after a time in which no acknowledgment could arrive.</summary>
    public void Restart(TimeSpan now) => (WaitsSince, LastSent) = (now, now);

    public void Acknowledge()
    {
        IsAcknowledged = true;
        Bytes = default;
    }
}
