namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>
/// The reliability of one side of a session, without any input or output: numbers and keeps what is sent, orders and acknowledges what
/// is received. Both sides are alike. It is not safe for several threads at once.
/// </summary>
/// <param name="outgoingType">The type of this side's numbered messages: input for a client, output for an agent.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="createId">Creates the id of a message.</param>
internal sealed class ReliabilityEngine(ChannelMessageType outgoingType, TimeProvider timeProvider, Func<Guid> createId)
{
    /// <summary>
    /// How long the other side may pause this one. The service pauses a client whose agent it has lost, as when a container stops, and may never
    /// close the session; one without traffic it keeps for as long as this.
    /// Source: https://github.com/aws/session-manager-plugin/issues/22
    /// </summary>
    private static readonly TimeSpan _maxPause = TimeSpan.FromMinutes(20);

    private readonly ChannelMessageType _incomingType = outgoingType == ChannelMessageType.InputStreamData
        ? ChannelMessageType.OutputStreamData
        : ChannelMessageType.InputStreamData;
    private readonly long _start = timeProvider.GetTimestamp();
    private readonly OutgoingMessages _outgoing = new();
    private readonly IncomingMessages _incoming = new();
    private TimeSpan? _pausedSince;

    /// <summary>Whether the other side paused this one: nothing numbered may be sent.</summary>
    public bool IsPaused => _pausedSince is not null;

    /// <summary>Whether a numbered message may be created without waiting.</summary>
    public bool CanSend => !IsPaused && _outgoing.HasRoom;

    /// <summary>How many numbered messages the other side has not acknowledged.</summary>
    public int UnacknowledgedCount => _outgoing.Count;

    /// <summary>Whether a message of the other side has not arrived yet though a later one has.</summary>
    public bool HasGap => _incoming.HasGap;

    /// <summary>The time since the beginning.</summary>
    public TimeSpan Now => timeProvider.GetElapsedTime(_start);

    /// <summary>Creates the next numbered message, which is kept until it is acknowledged.</summary>
    public OutgoingMessage Create(ChannelPayloadType payloadType, ReadOnlyMemory<byte> payload)
    {
        var number = _outgoing.NextNumber;
        var bytes = ChannelMessageWriter.Write(new ChannelMessage
        {
            Type = outgoingType,
            CreatedAt = timeProvider.GetUtcNow(),
            SequenceNumber = number,
            Flags = number == 0 ? ChannelMessage.Syn : 0,
            MessageId = createId(),
            PayloadType = payloadType,
            Payload = payload,
        });
        return _outgoing.Add(bytes, Now);
    }

    /// <summary>Creates a message that is neither numbered nor acknowledged.</summary>
    public byte[] CreateControl(ChannelMessageType type, Guid id, ReadOnlyMemory<byte> payload = default) => ChannelMessageWriter.Write(new ChannelMessage
    {
        Type = type,
        CreatedAt = timeProvider.GetUtcNow(),
        Flags = ChannelMessage.Syn | ChannelMessage.Fin,
        MessageId = id,
        Payload = payload,
    });

    /// <summary>Notes that a numbered message goes out now: its timeout begins.</summary>
    public void MarkSent(OutgoingMessage message) => message.MarkSent(Now);

    /// <summary>Adds to a list what has to be sent again now.</summary>
    /// <exception cref="EcsTransportException">
    /// A message was not acknowledged for 5 minutes, or the other side has paused this one for 20.
    /// </exception>
    public void CollectDue(List<OutgoingMessage> due)
    {
        if (_pausedSince is not { } pausedSince)
        {
            _outgoing.CollectDue(Now, due);
        }
        else if (Now - pausedSince >= _maxPause)
        {
            throw new EcsTransportException(
                $"The session was paused for {_maxPause.TotalMinutes:0} minutes: the agent is gone, as when its container has stopped.");
        }
    }

    /// <summary>Gets the time until <see cref="CollectDue"/> has something; null if nothing waits for an acknowledgment.</summary>
    public TimeSpan? GetTimeUntilDue() => _pausedSince is { } pausedSince
        ? TimeSpan.FromTicks(Math.Max(0, (pausedSince + _maxPause - Now).Ticks))
        : _outgoing.GetTimeUntilDue(Now);

    /// <summary>Gets the time until a message that was sent is sent again.</summary>
    public TimeSpan? GetTimeUntilDue(OutgoingMessage message) =>
        IsPaused || message.IsAcknowledged ? null : message.LastSent + _outgoing.Timeout.Get(message.Resends) - Now;

    /// <summary>Processes a message of the other side.</summary>
    /// <param name="bytes">The message.</param>
    /// <param name="inOrder">
    /// Receives copies of what is to be handled: the numbered messages that are next in order, and
    /// <see cref="ChannelMessageType.ChannelClosed"/>.
    /// </param>
    /// <param name="hasRoom">
    /// Whether there is room for numbered messages. Without, they are neither kept nor acknowledged, so that the other side sends them again.
    /// </param>
    /// <returns>The acknowledgment to send; null if there is none.</returns>
    /// <exception cref="EcsTransportException">The message breaks the protocol.</exception>
    public byte[]? Receive(ReadOnlyMemory<byte> bytes, List<ChannelMessage> inOrder, bool hasRoom = true)
    {
        var message = ChannelMessageReader.Read(bytes);
        switch (message.Type)
        {
            case ChannelMessageType.Acknowledge:
                _outgoing.Acknowledge(ChannelAcknowledgment.ReadSequenceNumber(message.Payload.Span), Now);
                return null;
            case ChannelMessageType.ChannelClosed:
                inOrder.Add(message.Copy());
                return null;
            case ChannelMessageType.PausePublication:
                _pausedSince ??= Now;
                return null;
            case ChannelMessageType.StartPublication:
                _pausedSince = null;
                _outgoing.Restart(Now);
                return null;
            default:
                return message.Type == _incomingType ? ReceiveNumbered(message, hasRoom, inOrder) : null;
        }
    }

    private byte[]? ReceiveNumbered(in ChannelMessage message, bool hasRoom, List<ChannelMessage> inOrder)
    {
        if (message.SequenceNumber < 0)
        {
            throw ChannelExceptionFactory.Create($"a message has the sequence number {message.SequenceNumber}");
        }

        return _incoming.Add(message, hasRoom, inOrder) ? ChannelAcknowledgment.Write(message, createId(), timeProvider.GetUtcNow()) : null;
    }
}
