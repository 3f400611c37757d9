using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client;

/// <summary>
/// The call took longer than the client's settings allow. A call that the caller canceled never throws this, but an
/// <see cref="OperationCanceledException"/>.
/// </summary>
/// <remarks>
/// The service may have carried the request out, too late for its response. For some hours, a request whose
/// <c>ClientToken</c> you set can be sent again as it is: the service acts once and repeats its response.
/// </remarks>
public sealed class EcsTimeoutException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What took too long.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public EcsTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>What took too long and, in parentheses, the operation and the number of attempts.</summary>
    public override string Message => new CallDetails { Operation = Operation, Attempts = Attempts }.AppendTo(base.Message);

    /// <summary>
    /// Whether the call as a whole reached <see cref="EcsClientOptions.Timeout"/>; otherwise its last attempt reached
    /// <see cref="EcsClientOptions.AttemptTimeout"/>.
    /// </summary>
    /// <value>The default is false.</value>
    public bool IsOverallTimeout { get; init; }

    /// <summary>The time limit that was reached.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How many attempts were begun, the one that timed out included.</summary>
    /// <value>0 for an exception that was not thrown by a call, as in tests.</value>
    public int Attempts { get; init; }
}
