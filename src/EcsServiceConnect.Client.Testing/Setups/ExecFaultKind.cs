namespace EcsServiceConnect.Client.Testing;

/// <summary>What happens to a session of ECS Exec.</summary>
internal enum ExecFaultKind
{
    /// <summary>The token is invalid.</summary>
    RejectToken,

    /// <summary>The command cannot be started.</summary>
    FailToStart,

    /// <summary>The session is closed.</summary>
    Close,

    /// <summary>The connection breaks.</summary>
    BreakConnection,

    /// <summary>The agent sends no handshake.</summary>
    SkipHandshake,

    /// <summary>The agent acknowledges late.</summary>
    DelayAcknowledgments,

    /// <summary>The agent asks the client to pause.</summary>
    PausePublication,

    /// <summary>Messages are lost.</summary>
    Drop,

    /// <summary>Messages arrive twice.</summary>
    Repeat,

    /// <summary>Messages arrive after the one that was sent after them.</summary>
    Reorder,
}
