using System.Text.Json;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service answered with an error. Each error that the API defines has a type of its own, such as
/// <c>ClusterNotFoundException</c>. Any other, such as a throttle, arrives as this type itself: tell them apart by
/// <see cref="ErrorCode"/>.
/// </summary>
/// <remarks>
/// The message is the service's own and may quote what was sent. The session token and the signature are taken out of it;
/// values of the request are not, so mind who reads it. What this library logs, traces and measures never holds a message.
/// </remarks>
public class EcsServiceException : EcsException
{
    /// <summary>Creates an error as the service would report it, for tests and doubles.</summary>
    /// <param name="errorCode">The error's code, such as <c>ThrottlingException</c>.</param>
    /// <param name="message">What the service said.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsServiceException(string errorCode, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorCode = errorCode;
    }

    /// <summary>Creates an error that the service answered with.</summary>
    internal EcsServiceException(in EcsErrorFacts facts)
        : this(facts.Code, facts.Message)
    {
        StatusCode = facts.StatusCode;
        RequestId = facts.RequestId;
        Operation = facts.Operation;
    }

    /// <summary>The error's code, without namespace or URL: <c>ClusterNotFoundException</c>.</summary>
    public string ErrorCode { get; }

    /// <summary>
    /// The HTTP status of the answer. Errors that the API defines have 400, faults of the service 500.
    /// </summary>
    /// <value>The default is 400.</value>
    public int StatusCode { get; init; } = 400;

    /// <summary>The id that the service gave to the request. AWS Support asks for it.</summary>
    /// <value>Null if the answer had none.</value>
    public string? RequestId { get; init; }

    /// <summary>How many attempts the call took, the first included.</summary>
    /// <value>0 for an error that did not come from a call, as in tests.</value>
    public int Attempts { get; internal set; }

    /// <summary>True if the same request may succeed later: the service failed, or asked to slow down.</summary>
    public bool IsRetryable => IsThrottling || ErrorClassification.IsTransient(ErrorCode, StatusCode);

    /// <summary>
    /// True if the service asked to slow down. False for a quota that is full (<c>LimitExceededException</c>).
    /// </summary>
    public bool IsThrottling => ErrorClassification.IsThrottling(ErrorCode, StatusCode);

    /// <summary>Writes the members that the error has besides its message.</summary>
    internal virtual void WriteMembers(Utf8JsonWriter writer)
    {
    }
}
