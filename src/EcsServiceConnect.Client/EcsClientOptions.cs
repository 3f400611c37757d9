using Amazon.Runtime;
using Polly;

namespace EcsServiceConnect.Client;

/// <summary>
/// The settings of an <see cref="EcsClient"/>. The client takes a copy when it is made: later changes have no effect.
/// </summary>
/// <remarks>
/// What is left null is taken, at the first call, from the environment, then from the shared AWS config file, then from
/// the default. No setting reaches for instance metadata, except that credentials are looked for there when they are
/// given nowhere else.
/// </remarks>
public sealed class EcsClientOptions
{
    /// <summary>The region to call and to sign for, such as <c>eu-central-1</c>: lower-case letters, digits and hyphens.</summary>
    /// <value>
    /// The default is null: <c>AWS_REGION</c> decides, then <c>AWS_DEFAULT_REGION</c>, then the profile's
    /// <c>region</c>. A call without any of them fails with an <see cref="EcsValidationException"/>.
    /// </value>
    public string? Region { get; set; }

    /// <summary>
    /// The profile of the shared AWS config and credentials files to take credentials and open settings from. It cannot be
    /// combined with <see cref="Credentials"/>.
    /// </summary>
    /// <value>
    /// The default is null: open settings come from the profile that <c>AWS_PROFILE</c> names, or from <c>default</c>.
    /// </value>
    public string? Profile { get; set; }

    /// <summary>The credentials to sign with. It cannot be combined with <see cref="Profile"/>.</summary>
    /// <value>
    /// The default is null: those of <see cref="Profile"/>, or else what the AWS SDK's default chain finds (environment,
    /// profile, web identity, container, instance).
    /// </value>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>
    /// The URL to call instead of the region's endpoint: absolute, http or https, without user, query or fragment. A path
    /// is kept. It has no say in the region that requests are signed for, and it excludes <see cref="UseFips"/> and
    /// <see cref="UseDualStack"/>.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_ENDPOINT_URL_ECS</c> decides, then <c>AWS_ENDPOINT_URL</c>, then <c>ecs</c> in the
    /// <c>services</c> section that the profile names, then the profile's <c>endpoint_url</c> (none of them if
    /// <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c> is true), then the region's endpoint.
    /// </value>
    public Uri? ServiceUrl { get; set; }

    /// <summary>Whether to call the endpoint with FIPS 140 validated cryptography, <c>ecs-fips</c>.</summary>
    /// <value>
    /// The default is null: <c>AWS_USE_FIPS_ENDPOINT</c> decides, then the profile's <c>use_fips_endpoint</c>, then false.
    /// </value>
    public bool? UseFips { get; set; }

    /// <summary>Whether to call the endpoint that answers over IPv4 and IPv6.</summary>
    /// <value>
    /// The default is null: <c>AWS_USE_DUALSTACK_ENDPOINT</c> decides, then the profile's <c>use_dualstack_endpoint</c>,
    /// then false.
    /// </value>
    public bool? UseDualStack { get; set; }

    /// <summary>How failed attempts are repeated.</summary>
    /// <value>The default is a new <see cref="EcsRetryOptions"/>.</value>
    public EcsRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// The longest one attempt may take, from asking for credentials to the last byte of the answer. More than zero and
    /// at most 24 days. An attempt that takes longer is given up and, attempts being left, retried.
    /// </summary>
    /// <value>The default is 30 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest a call may take, over all its attempts and the pauses between them. More than zero and at most 24 days.
    /// </summary>
    /// <value>The default is 2 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A name for the application, sent at the end of the user agent (<c>app/NAME</c>) so that it can be found in
    /// CloudTrail: at most 50 letters, digits and <c>!$%&amp;'*+-.^_`|~</c>.
    /// </summary>
    /// <value>The default is null: <c>AWS_SDK_UA_APP_ID</c> decides, then the profile's <c>sdk_ua_app_id</c>, then none is sent.</value>
    public string? ApplicationId { get; set; }

    /// <summary>
    /// Allows plain http to a host that is not this machine. Requests are signed but readable by everyone on the way,
    /// environment values and secrets' names included.
    /// </summary>
    /// <value>The default is false: plain http is refused, loopback addresses aside.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// The largest answer that is read, in bytes: at least 1. A larger one ends in an <see cref="EcsTransportException"/>.
    /// </summary>
    /// <value>The default is 67108864 (64 MiB).</value>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>The clock that signing, timeouts, pauses and durations are taken from.</summary>
    /// <value>The default is the system's clock.</value>
#pragma warning disable RS0030 // The one place where the system's clock is chosen.
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>
    /// Adds strategies of the application's own, such as a circuit breaker or a concurrency limit. They run inside the
    /// retry, around each attempt and its timeout, and see failures as the exceptions of this library. Called once, at the
    /// client's first call; what a strategy throws reaches the caller as it is. Retrying belongs to <see cref="Retry"/>:
    /// a retry added here multiplies the attempts.
    /// </summary>
    /// <value>The default is null: nothing is added.</value>
    public Action<ResiliencePipelineBuilder>? ConfigureResilience { get; set; }

    /// <summary>A copy that no later change of this object reaches.</summary>
    internal EcsClientOptions Copy()
    {
        var copy = (EcsClientOptions)MemberwiseClone();
        copy.Retry = Retry?.Copy()!;
        return copy;
    }
}
