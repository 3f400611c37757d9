using System.Text.Json;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service returned an error. Each error that the API defines has a type of its own, such as
/// <c>ClusterNotFoundException</c>. Any other, such as a throttle, is of this type itself: distinguish them by
/// <see cref="ErrorCode"/>.
/// </summary>
/// <remarks>
/// <see cref="ErrorMessage"/> may quote the request. The session token and the signature are removed from it; values of the
/// request are not, so take care who reads it. Logs, traces and metrics of this library never contain it.
/// </remarks>
public class EcsServiceException : EcsException
{
    /// <summary>Creates an exception as the service would cause it, for tests and test doubles.</summary>
    /// <param name="errorCode">The error's code, such as <c>ThrottlingException</c>.</param>
    /// <param name="message">The message of the service.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public EcsServiceException(string errorCode, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorCode = errorCode;
    }

    /// <summary>Creates the exception of an error response.</summary>
    internal EcsServiceException(in EcsErrorFacts facts)
        : this(facts.Code, facts.Message)
    {
        StatusCode = facts.StatusCode;
        RequestId = facts.RequestId;
        ExtendedRequestId = facts.ExtendedRequestId;
        Operation = facts.Operation;
        Attempts = facts.Attempts;
    }

    /// <summary>The error's code, without namespace or URL: <c>ClusterNotFoundException</c>.</summary>
    public string ErrorCode { get; }

    /// <summary>The message of the service alone.</summary>
    /// <value>The message of a response has no control characters, and at most 8192 characters.</value>
    public string ErrorMessage => base.Message;

    /// <summary>
    /// <see cref="ErrorMessage"/> and, in parentheses, what is known of the call: the code, the operation, the status, the
    /// number of attempts and the request ids.
    /// </summary>
    public override string Message => new CallDetails
    {
        ErrorCode = ErrorCode,
        Operation = Operation,
        StatusCode = Attempts > 0 ? StatusCode : null,
        Attempts = Attempts,
        RequestId = RequestId,
        ExtendedRequestId = ExtendedRequestId,
    }.AppendTo(ErrorMessage);

    /// <summary>
    /// The HTTP status of the response. Errors that the API defines have 400, faults of the service 500.
    /// </summary>
    /// <value>The default is 400.</value>
    public int StatusCode { get; init; } = 400;

    /// <summary>The id that the service gave to the request. AWS Support asks for it.</summary>
    /// <value>Null if the response had none.</value>
    public string? RequestId { get; init; }

    /// <summary>The second id that some endpoints give the request. AWS Support may ask for it, too.</summary>
    /// <value>Null if the response had none.</value>
    public string? ExtendedRequestId { get; init; }

    /// <summary>How many attempts the call took, the first included.</summary>
    /// <value>0 for an exception that was not thrown by a call, as in tests.</value>
    public int Attempts { get; init; }

    /// <summary>
    /// Whether the service asked to slow down. A quota that is full (<c>LimitExceededException</c>) is no throttling.
    /// </summary>
    public bool IsThrottling => FailureClassifier.Classify(this) == FailureKind.Throttling;

    /// <summary>Writes the members of the error other than its message.</summary>
    internal virtual void WriteMembers(Utf8JsonWriter writer)
    {
    }
}
