namespace EcsServiceConnect.Client;

/// <summary>Settings for one call; each one left null falls back to the client's.</summary>
public sealed record EcsRequestOptions
{
    /// <summary>The longest the whole call may take, over all its attempts and the pauses between them.</summary>
    /// <value>The default is null: <see cref="EcsClientOptions.Timeout"/> holds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The longest one attempt may take, from asking for credentials to the last byte of the answer.</summary>
    /// <value>The default is null: <see cref="EcsClientOptions.AttemptTimeout"/> holds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</value>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>How many attempts are made in all, the first included. At least 1; 1 means no retry.</summary>
    /// <value>
    /// The default is null: <see cref="EcsRetryOptions.MaxAttempts"/> holds. It has no say in <see cref="EcsRetryMode.None"/>.
    /// </value>
    public int? MaxAttempts { get; init; }

    /// <summary>
    /// Headers added to every attempt and signed with it. Headers that the client itself sets (host, authorization,
    /// content type, those that begin with <c>x-amz-</c> or <c>amz-sdk-</c>) cannot be given here.
    /// </summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> AdditionalHeaders { get; init; } = new Dictionary<string, string>();
}
