using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>Reads messages of the data channel, and checks their lengths and digests.</summary>
internal static class ChannelMessageReader
{
    /// <summary>Reads a message, whose payload is a part of the bytes.</summary>
    /// <exception cref="EcsTransportException">The bytes are no message of the protocol.</exception>
    public static ChannelMessage Read(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        if (bytes.Length < ChannelMessageLayout.PayloadLength)
        {
            throw ChannelExceptionFactory.Create($"a message of {bytes.Length} bytes is shorter than the {ChannelMessageLayout.PayloadLength} bytes of a header");
        }

        var type = ChannelMessageNames.Parse(
            bytes.Slice(ChannelMessageLayout.Type, ChannelMessageLayout.TypeLength).Trim(" \0"u8));
        var header = new ChannelMessage
        {
            Type = type,
            CreatedAt = ReadTime(BinaryPrimitives.ReadInt64BigEndian(bytes[ChannelMessageLayout.CreatedAt..])),
            SequenceNumber = BinaryPrimitives.ReadInt64BigEndian(bytes[ChannelMessageLayout.SequenceNumber..]),
            Flags = BinaryPrimitives.ReadUInt64BigEndian(bytes[ChannelMessageLayout.Flags..]),
            MessageId = ReadId(bytes[ChannelMessageLayout.MessageId..]),
            PayloadType = (ChannelPayloadType)BinaryPrimitives.ReadUInt32BigEndian(bytes[ChannelMessageLayout.PayloadType..]),
        };

        // These and what is unknown have no payload that matters: nothing about it is checked.
        return type is ChannelMessageType.Unknown or ChannelMessageType.StartPublication or ChannelMessageType.PausePublication
            ? header
            : header with { Payload = ReadPayload(message, type) };
    }

    private static ReadOnlyMemory<byte> ReadPayload(ReadOnlyMemory<byte> message, ChannelMessageType type)
    {
        var bytes = message.Span;
        var name = ChannelMessageNames.Get(type);
        var headerLength = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (headerLength < ChannelMessageLayout.PayloadLength || headerLength > bytes.Length - sizeof(uint))
        {
            throw ChannelExceptionFactory.Create($"a message '{name}' of {bytes.Length} bytes states a header of {headerLength} bytes");
        }

        var payload = message[(int)(headerLength + sizeof(uint))..];
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)headerLength..]);
        if (length != payload.Length)
        {
            throw ChannelExceptionFactory.Create($"a message '{name}' states a payload of {length} bytes and has {payload.Length}");
        }

        return payload.IsEmpty || !HasReliableDigest(type) || HasDigest(payload.Span, bytes.Slice(ChannelMessageLayout.Digest, ChannelMessageLayout.DigestLength))
            ? payload
            : throw ChannelExceptionFactory.Create($"the digest of a message '{name}' does not match its payload of {payload.Length} bytes");
    }

    /// <summary>
    /// Whether the digest is checked: agents accept any from a client, and there are clients that write others, such as npm ssm-session.
    /// </summary>
    private static bool HasReliableDigest(ChannelMessageType type) =>
        type is ChannelMessageType.OutputStreamData or ChannelMessageType.ChannelClosed;

    private static bool HasDigest(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> expected)
    {
        Span<byte> digest = stackalloc byte[ChannelMessageLayout.DigestLength];
        SHA256.HashData(payload, digest);
        return digest.SequenceEqual(expected);
    }

    private static Guid ReadId(ReadOnlySpan<byte> bytes)
    {
        Span<byte> ordered = stackalloc byte[16];
        bytes[8..16].CopyTo(ordered);
        bytes[..8].CopyTo(ordered[8..]);
        return new Guid(ordered, bigEndian: true);
    }

    /// <summary>Reads a time; one that cannot be is the beginning of time, because nothing depends on it.</summary>
    private static DateTimeOffset ReadTime(long milliseconds) =>
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : DateTimeOffset.UnixEpoch;
}
