using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client;

/// <summary>
/// There was no readable response: the connection failed or broke, or the response was not the service's JSON, as from a
/// proxy or a load balancer in between. The message never quotes the response.
/// </summary>
/// <remarks>
/// If the request was sent by then, the service may have carried it out. For some hours, a request whose
/// <c>ClientToken</c> you set can be sent again as it is: the service acts once and repeats its response.
/// </remarks>
public sealed class EcsTransportException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public EcsTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// What went wrong and, in parentheses, what is known of the call: the operation, the status, the number of attempts and
    /// the request ids.
    /// </summary>
    public override string Message => new CallDetails
    {
        Operation = Operation,
        StatusCode = StatusCode,
        Attempts = Attempts,
        RequestId = RequestId,
        ExtendedRequestId = ExtendedRequestId,
    }.AppendTo(base.Message);

    /// <summary>The HTTP status of the response.</summary>
    /// <value>Null if the connection failed before there was a response.</value>
    public int? StatusCode { get; init; }

    /// <summary>The id that the service gave to the request. AWS Support asks for it.</summary>
    /// <value>Null if the response had none, as when it did not come from the service.</value>
    public string? RequestId { get; init; }

    /// <summary>The second id that some endpoints give the request. AWS Support may ask for it, too.</summary>
    /// <value>Null if the response had none.</value>
    public string? ExtendedRequestId { get; init; }

    /// <summary>How many attempts the call took, the first included.</summary>
    /// <value>0 for an exception that was not thrown by a call, as in tests.</value>
    public int Attempts { get; init; }

    /// <summary>Whether another attempt may help, where the status alone does not decide it.</summary>
    internal FailureKind? Kind { get; init; }
}
