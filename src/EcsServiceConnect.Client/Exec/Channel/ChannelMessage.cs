namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>One message of the data channel.</summary>
internal readonly struct ChannelMessage
{
    /// <summary>The first message of a direction.</summary>
    public const ulong Syn = 1;

    /// <summary>The last message of a direction.</summary>
    public const ulong Fin = 2;

    public ChannelMessageType Type { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Its number, from 0 in each direction; 0 in messages that are not numbered.</summary>
    public long SequenceNumber { get; init; }

    /// <summary><see cref="Syn"/> and <see cref="Fin"/>.</summary>
    public ulong Flags { get; init; }

    public Guid MessageId { get; init; }

    public ChannelPayloadType PayloadType { get; init; }

    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Copies the message with its payload, which may lie in a buffer that is used again.</summary>
    public ChannelMessage Copy() => this with { Payload = Payload.ToArray() };
}
