using Amazon.Runtime;
using Polly;

namespace EcsServiceConnect.Client;

/// <summary>
/// The settings of an <see cref="EcsClient"/>. The client takes a copy when it is made: later changes have no effect.
/// </summary>
/// <remarks>
/// A setting that is left null is looked for at the client's first call: in the environment variables, then in the
/// profile of the shared AWS files, and else it has its default. Instance metadata is asked for credentials alone, and
/// only if they are given nowhere else. What is wrong in itself is refused when the client is made, what is missing or
/// does not go together at the first call, each time with an <see cref="EcsValidationException"/> that names every
/// fault.
/// </remarks>
public sealed class EcsClientOptions
{
    /// <summary>
    /// The region to call and to sign for, such as <c>eu-central-1</c>: 1 to 63 lower-case letters, digits and inner
    /// hyphens.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_REGION</c> decides, then <c>AWS_DEFAULT_REGION</c>, then the profile's
    /// <c>region</c>. A call without any of them fails with an <see cref="EcsValidationException"/>.
    /// </value>
    public string? Region { get; set; }

    /// <summary>
    /// The profile of the shared AWS config and credentials files that supplies the credentials and the settings that
    /// are null here. It must exist, and cannot be combined with <see cref="Credentials"/>.
    /// </summary>
    /// <value>
    /// The default is null: settings that are null here come from the profile that <c>AWS_PROFILE</c> names, or from
    /// <c>default</c>, if there is one.
    /// </value>
    public string? Profile { get; set; }

    /// <summary>
    /// The credentials to sign with, asked for keys at every attempt, so that those that expire can renew themselves.
    /// They cannot be combined with <see cref="Profile"/>.
    /// </summary>
    /// <value>
    /// The default is null: those of <see cref="Profile"/>, or else what the AWS SDK's default chain finds
    /// (environment, profile, web identity, container, instance), profiles with SSO included.
    /// </value>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>
    /// The URL to call instead of the region's endpoint: absolute, http or https, without user, query or fragment. A
    /// path is kept. It does not change the region that requests are signed for, and it cannot be combined with
    /// <see cref="UseFips"/> or <see cref="UseDualStack"/> being true.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_ENDPOINT_URL_ECS</c> decides, then <c>AWS_ENDPOINT_URL</c>, then <c>ecs</c> in the
    /// <c>services</c> section that the profile names, then the profile's <c>endpoint_url</c> (none of them if
    /// <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c>, or where that is unset the profile's
    /// <c>ignore_configured_endpoint_urls</c>, is true), then the region's endpoint.
    /// </value>
    public Uri? ServiceUrl { get; set; }

    /// <summary>
    /// Whether to call the endpoint with FIPS 140 validated cryptography, <c>ecs-fips.REGION</c>. Not in every
    /// partition.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_USE_FIPS_ENDPOINT</c> decides, then the profile's <c>use_fips_endpoint</c>, then
    /// false.
    /// </value>
    public bool? UseFips { get; set; }

    /// <summary>Whether to call the endpoint that answers over IPv4 and IPv6. Not in every partition.</summary>
    /// <value>
    /// The default is null: <c>AWS_USE_DUALSTACK_ENDPOINT</c> decides, then the profile's
    /// <c>use_dualstack_endpoint</c>, then false.
    /// </value>
    public bool? UseDualStack { get; set; }

    /// <summary>
    /// How failed attempts are repeated. It must not be null; to retry nothing, set its mode to
    /// <see cref="EcsRetryMode.None"/>.
    /// </summary>
    /// <value>The default is a new <see cref="EcsRetryOptions"/>.</value>
    public EcsRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// The longest one attempt may take, from asking for credentials to the last byte of the answer. More than zero and
    /// at most 24 days. An attempt that takes longer is given up and, attempts being left, retried. One call can have a
    /// limit of its own: <see cref="EcsRequestOptions.AttemptTimeout"/>.
    /// </summary>
    /// <value>
    /// The default is 30 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.
    /// </value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest a call may take, over all its attempts and the pauses between them. More than zero and at most 24
    /// days. A call that takes longer ends in an <see cref="EcsTimeoutException"/>. One call can have a limit of its
    /// own: <see cref="EcsRequestOptions.Timeout"/>.
    /// </summary>
    /// <value>The default is 2 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A name for the application, sent at the end of the user agent (<c>app/NAME</c>) so that it can be found in
    /// CloudTrail: 1 to 50 letters, digits and <c>!$%&amp;'*+-.^_`|~</c>.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_SDK_UA_APP_ID</c> decides, then the profile's <c>sdk_ua_app_id</c>, then none is
    /// sent.
    /// </value>
    public string? ApplicationId { get; set; }

    /// <summary>
    /// Allows plain http to a host that is not this machine. Requests are signed but readable by everyone on the way,
    /// environment values and secrets' names included.
    /// </summary>
    /// <value>The default is false: plain http is refused, loopback addresses aside.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// The largest answer that is read, in bytes: at least 1. A larger one ends in an
    /// <see cref="EcsTransportException"/>, without a retry.
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
    /// retry, around each attempt and its timeout, and see failures as the exceptions of this library; an attempt that took
    /// too long they see as Polly's <see cref="Polly.Timeout.TimeoutRejectedException"/>. Called once, at the client's first
    /// call. What a strategy throws of its own is not retried and reaches the caller as it is, errors of this library and
    /// Polly's timeout aside: those count as if the attempt had ended in them. Retrying belongs to <see cref="Retry"/>: a
    /// retry added here multiplies the attempts.
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
