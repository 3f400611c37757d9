namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>The content of a payload of type <see cref="ChannelPayloadType.Flag"/>; the values are those on the wire.</summary>
internal enum ChannelFlag : uint
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Disconnects from a port, in sessions that forward one.</summary>
    DisconnectToPort = 1,

    /// <summary>Ends the session.</summary>
    TerminateSession = 2,

    /// <summary>The agent could not connect to a port.</summary>
    ConnectToPortError = 3,
}
