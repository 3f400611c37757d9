namespace EcsServiceConnect.Client;

/// <summary>
/// How a client retries. Only failures that may pass are retried: throttles, faults of the service, connections that
/// broke, attempts that took too long.
/// </summary>
public sealed class EcsRetryOptions
{
    /// <summary>By which rules failed attempts are repeated: those of the standard or the adaptive mode, or not at all.</summary>
    /// <value>
    /// The default is null: <c>AWS_RETRY_MODE</c> decides, then <c>retry_mode</c> of the profile, then
    /// <see cref="EcsRetryMode.Standard"/>.
    /// </value>
    public EcsRetryMode? Mode { get; set; }

    /// <summary>How many attempts a call makes in all, the first included. At least 1; 1 means no retry.</summary>
    /// <value>
    /// The default is null: <c>AWS_MAX_ATTEMPTS</c> decides, then <c>max_attempts</c> of the profile, then 3.
    /// It has no say in <see cref="EcsRetryMode.None"/>.
    /// </value>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// The longest pause before the first retry of a transient failure. It doubles from retry to retry; the pause taken
    /// is a random part of it. Zero or more.
    /// </summary>
    /// <value>The default is 50 milliseconds.</value>
    public TimeSpan TransientBaseDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The longest pause before the first retry of a throttled request. It doubles from retry to retry; the pause taken
    /// is a random part of it. Zero or more.
    /// </summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan ThrottlingBaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Where the doubling of the pauses ends. Zero or more. The service may ask for up to 5 seconds beyond the computed pause.
    /// </summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    internal EcsRetryOptions Copy() => (EcsRetryOptions)MemberwiseClone();
}
