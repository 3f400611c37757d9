namespace EcsServiceConnect.Client.Errors;

/// <summary>The parts of an error response, before the type of the exception is chosen.</summary>
/// <param name="Code">The error's code, without namespace or URL.</param>
/// <param name="Message">The message of the service.</param>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="RequestId">The id that the service gave the request.</param>
/// <param name="Operation">The operation that was called.</param>
/// <param name="Attempts">The number of attempts, this one included.</param>
internal readonly record struct EcsErrorFacts(string Code, string Message, int StatusCode, string? RequestId, string? Operation, int Attempts)
{
    /// <summary>The second id that some endpoints give the request.</summary>
    public string? ExtendedRequestId { get; init; }
}
