namespace EcsServiceConnect.Client;

/// <summary>
/// The call took longer than the client's settings allow. A call that the caller cancelled never ends in this, but in
/// an <see cref="OperationCanceledException"/>.
/// </summary>
/// <remarks>The service may have carried the request out all the same: only its answer did not come in time.</remarks>
public sealed class EcsTimeoutException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What took too long.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// True if the whole call reached <see cref="EcsClientOptions.Timeout"/>; false if its last attempt reached
    /// <see cref="EcsClientOptions.AttemptTimeout"/>.
    /// </summary>
    /// <value>The default is false.</value>
    public bool IsTotal { get; init; }

    /// <summary>The time limit that was reached.</summary>
    public TimeSpan Limit { get; init; }

    /// <summary>How many attempts were made, the one that was given up included.</summary>
    /// <value>0 for an error that did not come from a call, as in tests.</value>
    public int Attempts { get; internal set; }
}
