using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>Writes messages of the data channel as bytes.</summary>
internal static class ChannelMessageWriter
{
    private const uint SchemaVersion = 1;

    /// <summary>Writes a message.</summary>
    public static byte[] Write(in ChannelMessage message)
    {
        var bytes = new byte[ChannelMessageLayout.Payload + message.Payload.Length];
        Write(message, bytes);
        return bytes;
    }

    /// <summary>Writes a message into a span of exactly its length.</summary>
    private static void Write(in ChannelMessage message, Span<byte> bytes)
    {
        var payload = message.Payload.Span;
        BinaryPrimitives.WriteUInt32BigEndian(bytes, ChannelMessageLayout.PayloadLength);
        var type = bytes.Slice(ChannelMessageLayout.Type, ChannelMessageLayout.TypeLength);
        type.Fill((byte)' ');
        Encoding.ASCII.GetBytes(ChannelMessageNames.Get(message.Type), type);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[ChannelMessageLayout.SchemaVersion..], SchemaVersion);
        BinaryPrimitives.WriteInt64BigEndian(bytes[ChannelMessageLayout.CreatedAt..], message.CreatedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(bytes[ChannelMessageLayout.SequenceNumber..], message.SequenceNumber);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[ChannelMessageLayout.Flags..], message.Flags);
        WriteId(message.MessageId, bytes[ChannelMessageLayout.MessageId..]);
        SHA256.HashData(payload, bytes.Slice(ChannelMessageLayout.Digest, ChannelMessageLayout.DigestLength));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[ChannelMessageLayout.PayloadType..], (uint)message.PayloadType);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[ChannelMessageLayout.PayloadLength..], (uint)payload.Length);
        payload.CopyTo(bytes[ChannelMessageLayout.Payload..]);
    }

    /// <summary>Writes a UUID with its second half first.</summary>
    private static void WriteId(Guid id, Span<byte> bytes)
    {
        Span<byte> ordered = stackalloc byte[16];
        id.TryWriteBytes(ordered, bigEndian: true, out _);
        ordered[8..].CopyTo(bytes);
        ordered[..8].CopyTo(bytes[8..]);
    }
}
