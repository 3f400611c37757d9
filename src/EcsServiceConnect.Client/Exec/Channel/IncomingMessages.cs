namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>Brings the numbered messages of the other side into their order, each once.</summary>
internal sealed class IncomingMessages
{
    /// <summary>How many messages are kept that arrived before an earlier one.</summary>
    public const int MaxEarly = 10_000;

    /// <summary>How many bytes of payload they may have together.</summary>
    public const int MaxEarlyBytes = 16 * 1024 * 1024;

    private readonly Dictionary<long, ChannelMessage> _early = [];
    private long _earlyBytes;

    /// <summary>The number of the next message in order.</summary>
    public long NextNumber { get; private set; }

    /// <summary>Whether a message has not arrived yet though a later one has.</summary>
    public bool HasGap => _early.Count > 0;

    /// <summary>Adds a message that arrived.</summary>
    /// <param name="message">The message.</param>
    /// <param name="hasRoom">Whether there is room for messages that did not arrive before.</param>
    /// <param name="inOrder">Receives copies of it and of those that waited behind it if it is the next one.</param>
    /// <returns>Whether to acknowledge it: not if there is no room for it.</returns>
    public bool Add(in ChannelMessage message, bool hasRoom, List<ChannelMessage> inOrder)
    {
        if (message.SequenceNumber < NextNumber)
        {
            return true;
        }

        if (!hasRoom)
        {
            return false;
        }

        if (message.SequenceNumber > NextNumber)
        {
            return _early.ContainsKey(message.SequenceNumber) || TryKeep(message);
        }

        inOrder.Add(message.Copy());
        NextNumber++;
        while (_early.Remove(NextNumber, out var waiting))
        {
            _earlyBytes -= waiting.Payload.Length;
            inOrder.Add(waiting);
            NextNumber++;
        }

        return true;
    }

    private bool TryKeep(in ChannelMessage message)
    {
        if (_early.Count >= MaxEarly || _earlyBytes + message.Payload.Length > MaxEarlyBytes)
        {
            return false;
        }

        _early.Add(message.SequenceNumber, message.Copy());
        _earlyBytes += message.Payload.Length;
        return true;
    }
}
