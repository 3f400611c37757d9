namespace EcsServiceConnect.Client;

/// <summary>Why tasks that were run are an <see cref="EcsRunTaskException"/>.</summary>
public enum EcsRunTaskOutcome
{
    /// <summary>All have ended, but not all with success.</summary>
    Failed,

    /// <summary>The service could not start as many as were asked for.</summary>
    PartiallyStarted,

    /// <summary>They have not all ended within the longest wait.</summary>
    TimedOut,

    /// <summary>
    /// How they end cannot be seen: one is no longer described, or looking at them failed. The inner error says which.
    /// </summary>
    Unknown,
}
