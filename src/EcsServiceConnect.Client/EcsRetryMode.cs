namespace EcsServiceConnect.Client;

/// <summary>How a client repeats attempts that failed for a reason that may pass.</summary>
public enum EcsRetryMode
{
    /// <summary>
    /// Exponential backoff with full jitter, and a retry quota that the whole client shares, so that an outage is not
    /// answered with a storm of retries. The quota holds 500 tokens; a retry takes 14, after a throttle 5, and a call
    /// that succeeds gives back what its last retry took, or 1 if it needed none. When too few are left, a failure is
    /// surfaced at once. The default.
    /// </summary>
    Standard,

    /// <summary>
    /// What <see cref="Standard"/> does, and besides, once the service has throttled, a limit on the rate at which this
    /// client sends, of at least one attempt in 2 seconds. A throttle of one operation then holds back every call of
    /// the client: use a client of its own for calls that must not wait.
    /// </summary>
    Adaptive,

    /// <summary>One attempt and no retry, whatever the failure.</summary>
    None,
}
