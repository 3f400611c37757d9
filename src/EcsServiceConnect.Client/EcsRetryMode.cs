namespace EcsServiceConnect.Client;

/// <summary>How a client retries attempts that failed for a transient reason.</summary>
public enum EcsRetryMode
{
    /// <summary>
    /// Exponential backoff with full jitter, and a retry quota that all calls of the client share, so that an outage does
    /// not cause a storm of retries. The quota has 500 tokens. A retry takes 14 tokens, or 5 after a throttling error, and a
    /// successful call returns what its last retry took, or 1 token if it needed none. If too few tokens are left, a failure
    /// is thrown without a retry. This is the default.
    /// </summary>
    Standard,

    /// <summary>
    /// The same as <see cref="Standard"/> and, once the service has throttled a call, a limit on the rate at which this client
    /// sends, of at least one attempt every 2 seconds. A throttling error of one operation then slows down every call of the
    /// client: use a separate client for calls that must not wait.
    /// </summary>
    Adaptive,

    /// <summary>One attempt and no retry, whatever the failure.</summary>
    None,
}
