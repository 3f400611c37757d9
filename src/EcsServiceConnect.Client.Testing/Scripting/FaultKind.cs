namespace EcsServiceConnect.Client.Testing;

/// <summary>What a scripted fault does to a call.</summary>
internal enum FaultKind
{
    /// <summary>Answers in place of the ECS.</summary>
    Respond,

    /// <summary>Lets the ECS act and breaks the connection.</summary>
    DropResponse,

    /// <summary>Never reaches the ECS.</summary>
    RefuseConnection,

    /// <summary>Waits, then goes on.</summary>
    Delay,

    /// <summary>Goes on, then waits.</summary>
    DelayResponse,
}
