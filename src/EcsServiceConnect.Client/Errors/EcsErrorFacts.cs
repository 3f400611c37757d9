namespace EcsServiceConnect.Client;

/// <summary>The parts of an error answer, before the type of the error is chosen.</summary>
/// <param name="Code">The error's code, without namespace or URL.</param>
/// <param name="Message">What the service said.</param>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="RequestId">The id that the service gave the request.</param>
/// <param name="Operation">The operation that was called.</param>
internal readonly record struct EcsErrorFacts(string Code, string Message, int StatusCode, string? RequestId, string? Operation);
