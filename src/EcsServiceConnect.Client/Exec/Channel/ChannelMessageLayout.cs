namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>The offsets of a message's fields in bytes. All numbers are big-endian.</summary>
internal static class ChannelMessageLayout
{
    public const int HeaderLength = 0;
    public const int Type = 4;
    public const int TypeLength = 32;
    public const int SchemaVersion = 36;
    public const int CreatedAt = 40;
    public const int SequenceNumber = 48;
    public const int Flags = 56;
    public const int MessageId = 64;
    public const int Digest = 80;
    public const int DigestLength = 32;
    public const int PayloadType = 112;

    /// <summary>The length of the header, and where the length of the payload stands unless a header is longer.</summary>
    public const int PayloadLength = 116;

    /// <summary>Where the payload begins unless a header is longer.</summary>
    public const int Payload = PayloadLength + sizeof(uint);
}
