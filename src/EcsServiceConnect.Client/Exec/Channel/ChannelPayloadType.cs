namespace EcsServiceConnect.Client.Exec.Channel;

/// <summary>What the payload of numbered stream data is; the values are those on the wire.</summary>
internal enum ChannelPayloadType : uint
{
    /// <summary>No payload type, as in messages that are not numbered.</summary>
    None = 0,

    /// <summary>Bytes of the terminal, in either direction.</summary>
    Output = 1,

    /// <summary>An error text of the agent.</summary>
    Error = 2,

    /// <summary>The size of the terminal: <c>{"cols":N,"rows":N}</c>.</summary>
    Size = 3,

    /// <summary>A parameter.</summary>
    Parameter = 4,

    /// <summary>What the agent asks the client to do before the session begins.</summary>
    HandshakeRequest = 5,

    /// <summary>What the client did of it.</summary>
    HandshakeResponse = 6,

    /// <summary>The session begins.</summary>
    HandshakeComplete = 7,

    /// <summary>The agent's test that both sides have the same keys.</summary>
    EncryptionChallengeRequest = 8,

    /// <summary>The client's response to that test.</summary>
    EncryptionChallengeResponse = 9,

    /// <summary>A <see cref="ChannelFlag"/>, as four bytes.</summary>
    Flag = 10,

    /// <summary>Bytes of the standard error stream, in sessions without a terminal.</summary>
    StandardError = 11,

    /// <summary>The exit code as text, in sessions without a terminal.</summary>
    ExitCode = 12,
}
