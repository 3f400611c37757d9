namespace EcsServiceConnect.Client;

/// <summary>How a client repeats attempts that failed for a reason that may pass.</summary>
public enum EcsRetryMode
{
    /// <summary>
    /// Exponential backoff with full jitter, and a retry quota that the whole client shares, so that an outage is not
    /// answered with a storm of retries.
    /// </summary>
    Standard,

    /// <summary>
    /// What <see cref="Standard"/> does, and besides, once the service has throttled, a limit on the rate at which this
    /// client sends. Every call of the client may then be held back: use it only for a client that calls one account.
    /// </summary>
    Adaptive,

    /// <summary>One attempt and no retry, whatever the failure.</summary>
    None,
}
