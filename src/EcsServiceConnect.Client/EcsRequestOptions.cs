namespace EcsServiceConnect.Client;

/// <summary>
/// Settings for one call, set as <see cref="EcsRequest.Options"/>; each one that is null falls back to the client's.
/// </summary>
public sealed record EcsRequestOptions
{
    /// <summary>
    /// The time limit of the whole call, over all its attempts and the delays between them. More than zero and at most
    /// 24 days.
    /// </summary>
    /// <value>
    /// The default is null: <see cref="EcsClientOptions.Timeout"/> applies.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.
    /// </value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The time limit of one attempt, from getting credentials to the last byte of the response. More than zero and at
    /// most 24 days.
    /// </summary>
    /// <value>
    /// The default is null: <see cref="EcsClientOptions.AttemptTimeout"/> applies.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.
    /// </value>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>
    /// The number of attempts, the first included. At least 1; 1 means no retry. In <see cref="EcsRetryMode.None"/> there
    /// is one attempt, whatever is set here.
    /// </summary>
    /// <value>The default is null: <see cref="EcsRetryOptions.MaxAttempts"/> applies.</value>
    public int? MaxAttempts { get; init; }

    /// <summary>
    /// Headers added to every attempt: each name once, whatever its case, and values of visible ASCII characters and spaces. They are
    /// signed, all but those that proxies and tracing rewrite on the way, such as <c>x-amzn-trace-id</c>, <c>traceparent</c>,
    /// <c>via</c> and <c>x-forwarded-for</c>. Headers that the client or
    /// the connection sets cannot be set here: host, authorization, user agent, date, connection and the like, and
    /// those that begin with <c>content-</c>, <c>proxy-</c>, <c>x-amz-</c> or <c>amz-sdk-</c>.
    /// </summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> AdditionalHeaders { get; init; } = new Dictionary<string, string>();
}
