using System.Net;

namespace EcsServiceConnect.Client;

/// <summary>
/// No readable answer came back: the connection failed or broke, or the answer was not the service's JSON, as from a
/// proxy or a load balancer in between. The message never quotes the answer. If the request had been sent by then, the
/// service may have carried it out all the same.
/// </summary>
/// <remarks>
/// What was asked for may have happened all the same. For some hours, a request whose <c>ClientToken</c> you set can be sent
/// again as it is: the service acts once and answers what it answered then.
/// </remarks>
public sealed class EcsTransportException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the answer.</summary>
    /// <value>Null if the connection failed before there was an answer.</value>
    public int? StatusCode { get; init; }

    /// <summary>The id that the service gave to the request. AWS Support asks for it.</summary>
    /// <value>Null if the answer had none, as when it did not come from the service.</value>
    public string? RequestId { get; init; }

    /// <summary>How many attempts the call took, the first included.</summary>
    /// <value>0 for an error that did not come from a call, as in tests.</value>
    public int Attempts { get; internal set; }

    /// <summary>True if another attempt may fare better: the connection failed, or the status says so.</summary>
    internal bool IsRetryable { get; init; }

    /// <summary>True if the status asks to slow down.</summary>
    internal bool IsThrottling => StatusCode == (int)HttpStatusCode.TooManyRequests;
}
