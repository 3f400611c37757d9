namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>What a message of the data channel is. Its name on the wire is in <see cref="ChannelMessageNames"/>.</summary>
internal enum ChannelMessageType
{
    /// <summary>A name that this library does not know; such a message is ignored.</summary>
    Unknown,

    /// <summary>Numbered data to the container.</summary>
    InputStreamData,

    /// <summary>Numbered data from the container.</summary>
    OutputStreamData,

    /// <summary>The receipt for one numbered message.</summary>
    Acknowledge,

    /// <summary>The session has ended, with the reason.</summary>
    ChannelClosed,

    /// <summary>The receiver may send numbered data again.</summary>
    StartPublication,

    /// <summary>The receiver must send no numbered data until <see cref="StartPublication"/>.</summary>
    PausePublication,
}
