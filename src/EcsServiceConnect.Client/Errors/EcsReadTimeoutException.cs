namespace EcsServiceConnect.Client;

/// <summary>
/// The exception that is thrown if a list or a batch makes no progress for the time that its <see cref="EcsReadOptions"/> allow, because
/// its calls are throttled or, if <see cref="EcsReadOptions.TransientErrorGracePeriod"/> is set, keep failing. It says how far the list or batch came; <see cref="Exception.InnerException"/> is the error of the last call.
/// </summary>
public sealed class EcsReadTimeoutException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was read, and how far it came.</param>
    /// <param name="innerException">The error of the last call, if there is one.</param>
    public EcsReadTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The time limit that was reached.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How many pages of a list, or calls of a batch, were complete.</summary>
    public int PageCount { get; init; }

    /// <summary>How many items of a list, or names of a batch, these pages or calls covered.</summary>
    public int ItemCount { get; init; }

    /// <summary>
    /// The token of the page that could not be read. A request with this <see cref="PagedEcsRequest{TResponse}.NextToken"/> continues the
    /// list there.
    /// </summary>
    /// <value>Null for the first page, and for a batch.</value>
    public string? NextToken { get; init; }
}
