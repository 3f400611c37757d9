namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>The names of the types of messages on the wire.</summary>
internal static class ChannelMessageNames
{
    public const string InputStreamData = "input_stream_data";
    public const string OutputStreamData = "output_stream_data";
    public const string Acknowledge = "acknowledge";
    public const string ChannelClosed = "channel_closed";
    public const string StartPublication = "start_publication";
    public const string PausePublication = "pause_publication";

    /// <summary>Gets the name of a type of message.</summary>
    public static string Get(ChannelMessageType type) => type switch
    {
        ChannelMessageType.InputStreamData => InputStreamData,
        ChannelMessageType.OutputStreamData => OutputStreamData,
        ChannelMessageType.Acknowledge => Acknowledge,
        ChannelMessageType.ChannelClosed => ChannelClosed,
        ChannelMessageType.StartPublication => StartPublication,
        ChannelMessageType.PausePublication => PausePublication,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Parses a name without its padding.</summary>
    public static ChannelMessageType Parse(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("input_stream_data"u8) ? ChannelMessageType.InputStreamData
        : name.SequenceEqual("output_stream_data"u8) ? ChannelMessageType.OutputStreamData
        : name.SequenceEqual("acknowledge"u8) ? ChannelMessageType.Acknowledge
        : name.SequenceEqual("channel_closed"u8) ? ChannelMessageType.ChannelClosed
        : name.SequenceEqual("start_publication"u8) ? ChannelMessageType.StartPublication
        : name.SequenceEqual("pause_publication"u8) ? ChannelMessageType.PausePublication
        : ChannelMessageType.Unknown;
}
