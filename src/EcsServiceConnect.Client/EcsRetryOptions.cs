namespace EcsServiceConnect.Client;

/// <summary>
/// How a client retries. Only failures that may pass are retried: throttles, faults of the service (HTTP status 500,
/// 502, 503 and 504), connections that broke, attempts that took too long, and signatures that were refused because the
/// machine's clock is off, which are sent again with the service's time.
/// </summary>
public sealed class EcsRetryOptions
{
    /// <summary>
    /// By which rules failed attempts are repeated: those of the standard or the adaptive mode, or not at all.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_RETRY_MODE</c> decides, then <c>retry_mode</c> of the profile, then
    /// <see cref="EcsRetryMode.Standard"/>. The value <c>legacy</c> counts as standard.
    /// </value>
    public EcsRetryMode? Mode { get; set; }

    /// <summary>How many attempts a call makes in all, the first included. At least 1; 1 means no retry.</summary>
    /// <value>
    /// The default is null: <c>AWS_MAX_ATTEMPTS</c> decides, then <c>max_attempts</c> of the profile, then 3. In
    /// <see cref="EcsRetryMode.None"/> it is not used.
    /// </value>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// The longest pause before the first retry of a transient failure, zero to 24 days. It doubles from retry to
    /// retry, up to <see cref="MaxDelay"/>; the pause taken is a random part of it.
    /// </summary>
    /// <value>The default is 50 milliseconds.</value>
    public TimeSpan TransientBaseDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The longest pause before the first retry of a throttled request, zero to 24 days. It doubles from retry to
    /// retry, up to <see cref="MaxDelay"/>; the pause taken is a random part of it.
    /// </summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan ThrottlingBaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Where the doubling of the pauses ends: zero to 24 days. The service may ask for a longer pause than the computed
    /// one (header <c>x-amz-retry-after</c>), and gets it up to 5 seconds beyond.
    /// </summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    internal EcsRetryOptions Copy() => (EcsRetryOptions)MemberwiseClone();
}
