using System.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>
/// How a client retries. Only transient failures are retried: throttling errors, errors of the service (HTTP status 500, 502,
/// 503 and 504), broken connections, attempts that timed out, and requests that the service rejected because of a wrong clock
/// on this machine, which are sent again with the service's time.
/// </summary>
[DebuggerDisplay("Mode = {Mode}, MaxAttempts = {MaxAttempts}")]
public sealed class EcsRetryOptions
{
    /// <summary>The retry mode: the rules of the standard or the adaptive mode, or no retries.</summary>
    /// <value>
    /// The default is null: <c>AWS_RETRY_MODE</c>, then the profile's <c>retry_mode</c> applies, otherwise
    /// <see cref="EcsRetryMode.Standard"/>. The value <c>legacy</c> counts as standard.
    /// </value>
    public EcsRetryMode? Mode { get; set; }

    /// <summary>The maximum number of attempts of a call, including the first one. At least 1; 1 means no retry.</summary>
    /// <value>
    /// The default is null: <c>AWS_MAX_ATTEMPTS</c>, then the profile's <c>max_attempts</c> applies, otherwise 3. In the mode
    /// <see cref="EcsRetryMode.None"/> it has no effect.
    /// </value>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// The maximum delay before the first retry of a transient failure, zero to 24 days. It doubles with every retry, up to
    /// <see cref="MaxDelay"/>; the actual delay is a random part of it.
    /// </summary>
    /// <value>The default is 50 milliseconds.</value>
    public TimeSpan TransientBaseDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The maximum delay before the first retry of a throttled request, zero to 24 days. It doubles with every retry, up to
    /// <see cref="MaxDelay"/>; the actual delay is a random part of it.
    /// </summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan ThrottlingBaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The limit for the doubled delays: zero to 24 days. If the service asks for a longer delay than the computed one (header
    /// <c>x-amz-retry-after</c>), it is honored up to 5 seconds beyond the computed one.
    /// </summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    internal EcsRetryOptions Copy() => (EcsRetryOptions)MemberwiseClone();
}
