namespace EcsServiceConnect.Client;

/// <summary>
/// The call took longer than the client's settings allow. A call that the caller cancelled never ends in this, but in
/// an <see cref="OperationCanceledException"/>.
/// </summary>
/// <remarks>
/// What was asked for may have happened all the same: the answer did not come in time. For some hours, a request whose
/// <c>ClientToken</c> you set can be sent again as it is: the service acts once and answers what it answered then.
/// </remarks>
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
    public bool IsOverallTimeout { get; init; }

    /// <summary>The time limit that was reached.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How many attempts were made, the one that was given up included.</summary>
    /// <value>0 for an error that did not come from a call, as in tests.</value>
    public int Attempts { get; internal set; }
}
