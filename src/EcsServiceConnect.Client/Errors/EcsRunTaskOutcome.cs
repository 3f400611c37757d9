namespace EcsServiceConnect.Client;

/// <summary>The kinds of failure of an <see cref="EcsRunTaskException"/>.</summary>
public enum EcsRunTaskOutcome
{
    /// <summary>All tasks have stopped, but not all with success.</summary>
    Failed,

    /// <summary>The service started fewer tasks than requested.</summary>
    PartiallyStarted,

    /// <summary>The tasks have not all stopped before the timeout.</summary>
    TimedOut,

    /// <summary>
    /// It is unknown how the tasks end: one is no longer described, or a poll failed. The inner error is the cause.
    /// </summary>
    Unknown,
}
