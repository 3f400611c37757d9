using System.Diagnostics;
using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace EcsServiceConnect.Client;

/// <summary>
/// The settings of an <see cref="EcsClient"/>. The client copies them when it is created: later changes have no effect.
/// </summary>
/// <remarks>
/// A setting that is null is resolved at the client's first call: from the environment variables, then from the profile of
/// the shared AWS files; otherwise it has its default. Instance metadata is used for credentials only, and only if no other
/// source has any. An invalid setting, or two that conflict, throw when the client is created; a missing setting, or a conflict
/// with the environment or a profile, throws at the first call. Both throw an <see cref="EcsValidationException"/> that names every problem.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class EcsClientOptions
{
    private Dictionary<string, (string Path, object? Value)>? _sources;

    /// <summary>
    /// The region to call and to sign for, such as <c>eu-central-1</c>: 1 to 63 lower-case letters, digits and inner
    /// hyphens. The names <c>fips-us-east-1</c> and <c>us-east-1-fips</c> mean <c>us-east-1</c> with
    /// <see cref="UseFips"/>.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_REGION</c>, then <c>AWS_DEFAULT_REGION</c>, then the profile's <c>region</c> applies. A
    /// call without any of them fails with an <see cref="EcsValidationException"/>.
    /// </value>
    public string? Region { get; set; }

    /// <summary>
    /// The profile of the shared AWS config and credentials files that provides the credentials and the settings that are
    /// null here. It must exist, and cannot be combined with <see cref="Credentials"/>.
    /// </summary>
    /// <value>
    /// The default is null: the profile that <c>AWS_PROFILE</c> (or <c>AWS_DEFAULT_PROFILE</c>) names applies, which must exist unless
    /// <see cref="Credentials"/> are set, or else the profile <c>default</c> if it exists.
    /// </value>
    public string? Profile { get; set; }

    /// <summary>
    /// The path of the shared AWS config file; <c>~</c> at its start is the home directory. The file must exist.
    /// </summary>
    /// <value>
    /// The default is null: the file that <c>AWS_CONFIG_FILE</c> names applies, or else <c>config</c> beside
    /// <see cref="SharedCredentialsFile"/> if that is set, or else <c>~/.aws/config</c> if it exists.
    /// </value>
    public string? SharedConfigFile { get; set; }

    /// <summary>
    /// The path of the shared AWS credentials file; <c>~</c> at its start is the home directory. The file must exist.
    /// </summary>
    /// <value>
    /// The default is null: the file that <c>AWS_SHARED_CREDENTIALS_FILE</c> names applies, or else
    /// <c>~/.aws/credentials</c> if it exists.
    /// </value>
    public string? SharedCredentialsFile { get; set; }

    /// <summary>
    /// The credentials to sign with. They are read at every attempt, so that expiring credentials can renew themselves, on a thread
    /// of their own and within the limits of the call. Credentials that the service rejects as expired are renewed, and the call makes
    /// one more attempt. They cannot be combined with <see cref="Profile"/>.
    /// </summary>
    /// <value>
    /// The default is null: the credentials of <see cref="Profile"/>, or else the first of these that has any: the environment
    /// variables, the web identity that they name, the profile of <c>AWS_PROFILE</c> or <c>default</c>, the container, the
    /// instance. An incomplete source throws.
    /// </value>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>
    /// The URL to call instead of the region's endpoint: absolute, http or https, without user, query or fragment. A path is
    /// kept. The URL does not change the region that requests are signed for, and it cannot be combined with
    /// <see cref="UseFips"/> or <see cref="UseDualStack"/> set to true.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_ENDPOINT_URL_ECS</c>, then <c>AWS_ENDPOINT_URL</c>, then <c>ecs</c> in the
    /// <c>services</c> section that the profile names, then the profile's <c>endpoint_url</c> applies, unless
    /// <c>AWS_IGNORE_CONFIGURED_ENDPOINT_URLS</c> or, if that is not set, the profile's
    /// <c>ignore_configured_endpoint_urls</c> is true; otherwise the region's endpoint.
    /// </value>
    public Uri? ServiceUrl { get; set; }

    /// <summary>
    /// Whether to call the endpoint with FIPS 140 validated cryptography, <c>ecs-fips.REGION</c>. Not every partition has
    /// one.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_USE_FIPS_ENDPOINT</c>, then the profile's <c>use_fips_endpoint</c> applies, otherwise
    /// false.
    /// </value>
    public bool? UseFips { get; set; }

    /// <summary>Whether to call the endpoint for both IPv4 and IPv6. Not every partition has one.</summary>
    /// <value>
    /// The default is null: <c>AWS_USE_DUALSTACK_ENDPOINT</c>, then the profile's <c>use_dualstack_endpoint</c> applies,
    /// otherwise false.
    /// </value>
    public bool? UseDualStack { get; set; }

    /// <summary>
    /// The retry settings. They must not be null; for no retries, set the mode to <see cref="EcsRetryMode.None"/>.
    /// </summary>
    /// <value>The default is a new <see cref="EcsRetryOptions"/>.</value>
    public EcsRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// The maximum duration of one attempt, from reading the credentials to the last byte of the response. Greater than zero
    /// and at most 24 days. An attempt that takes longer is canceled and, if attempts are left, retried. A single call can
    /// have its own limit: <see cref="EcsRequestOptions.AttemptTimeout"/>.
    /// </summary>
    /// <value>
    /// The default is 30 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.
    /// </value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum duration of a call, including all attempts and the delays between them. Greater than zero and at most 24
    /// days. A call that takes longer ends with an <see cref="EcsTimeoutException"/>. A single call can have its own limit:
    /// <see cref="EcsRequestOptions.Timeout"/>.
    /// </summary>
    /// <value>The default is 2 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A name for the application, sent at the end of the user agent (<c>app/NAME</c>) so that it can be found in
    /// CloudTrail: 1 to 50 letters, digits, spaces and some punctuation (<c>!#$%&amp;'*+-.^_`|~</c>). A space and <c>#</c> are sent as a hyphen.
    /// </summary>
    /// <value>
    /// The default is null: <c>AWS_SDK_UA_APP_ID</c>, then the profile's <c>sdk_ua_app_id</c> applies, otherwise none is
    /// sent.
    /// </value>
    public string? ApplicationId { get; set; }

    /// <summary>
    /// Whether plain http is allowed to hosts other than this machine. Requests are signed, but everyone on the network path
    /// can read them, including environment values and names of secrets.
    /// </summary>
    /// <value>The default is false: plain http is allowed to loopback addresses only.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// The maximum size of a response in bytes, at least 1. A larger response ends the call with an
    /// <see cref="EcsTransportException"/>, without a retry.
    /// </summary>
    /// <value>The default is 67108864 (64 MiB).</value>
    public long MaxResponseBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>
    /// The factory of the logger that the client writes to, with the category <c>EcsServiceConnect.Client.EcsClient</c>. The
    /// client does not dispose it.
    /// </summary>
    /// <value>
    /// The default is null: a client that is created by a constructor logs nothing, and one that is created by dependency
    /// injection uses the container's factory.
    /// </value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock for signing, timeouts, delays and durations.</summary>
    /// <value>The default is the system's clock.</value>
#pragma warning disable RS0030 // The one place where the system's clock is chosen.
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>
    /// Adds the application's own resilience strategies, such as a circuit breaker or a concurrency limit. They run inside
    /// the retry, around each attempt and its timeout, and see failures as the exceptions of this library, but an attempt
    /// that timed out as Polly's <see cref="Polly.Timeout.TimeoutRejectedException"/>. The delegate is called once, at the
    /// client's first call and within its limits; if it throws, each call fails with an <see cref="EcsValidationException"/>. An exception that a strategy itself throws is not retried and reaches the caller unchanged,
    /// except for exceptions of this library and Polly's timeout, which count as the result of the attempt. Retries belong
    /// to <see cref="Retry"/>: a retry strategy that is added here multiplies the attempts.
    /// </summary>
    /// <value>The default is null: nothing is added.</value>
    public Action<ResiliencePipelineBuilder>? ConfigureResilience
    {
        get;
        set
        {
            field = value;
            HasStrategies = value is not null;
        }
    }

    /// <summary>Whether there is a <see cref="ConfigureResilience"/>. Asking this does not load Polly.</summary>
    internal bool HasStrategies { get; private set; }

    /// <summary>The role to assume with the credentials that are found, unless <see cref="Credentials"/> is set.</summary>
    internal AssumedRole? AssumedRole { get; set; }

    /// <summary>The settings that distinguish clients, without secrets.</summary>
    internal string DebuggerDisplay =>
        $"Region = {Region ?? "unset"}, Profile = {Profile ?? "unset"}, ServiceUrl = {ServiceUrl?.ToString() ?? "unset"}";

    /// <summary>Creates the logger of a client; without a factory it logs nothing.</summary>
    internal ILogger CreateLogger() => (ILogger?)LoggerFactory?.CreateLogger<EcsClient>() ?? NullLogger.Instance;

    /// <summary>Creates a copy that later changes of this object do not affect.</summary>
    internal EcsClientOptions Copy()
    {
        var copy = (EcsClientOptions)MemberwiseClone();
        copy.Retry = Retry?.Copy()!;
        return copy;
    }

    /// <summary>Notes which configuration key has set an option, and to which value.</summary>
    internal void SetSource(string option, string path, object? value) => (_sources ??= [])[option] = (path, value);

    /// <summary>
    /// Gets the name of an option for messages: the configuration key that has set its value, or else the option's own name.
    /// </summary>
    internal string GetSettingName(string option, object? value) =>
        _sources is not null && _sources.TryGetValue(option, out var source) && Equals(source.Value, value) ? source.Path : option;
}
