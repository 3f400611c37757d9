namespace EcsServiceConnect.Client;

/// <summary>The metadata of the call that a response came from.</summary>
public sealed record EcsResponseMetadata
{
    /// <summary>The metadata of a response that came from no call: no request id, status 0, no attempts.</summary>
    public static EcsResponseMetadata None { get; } = new();

    /// <summary>
    /// The id that the service gave the request (header <c>x-amzn-RequestId</c>, <c>x-amzn-request-id</c> or
    /// <c>x-amz-request-id</c>), for logs and for AWS Support.
    /// </summary>
    /// <value>Null if the response had none.</value>
    public string? RequestId { get; init; }

    /// <summary>The second id that some endpoints give the request (header <c>x-amz-id-2</c>).</summary>
    /// <value>Null if the response had none.</value>
    public string? ExtendedRequestId { get; init; }

    /// <summary>The HTTP status of the response: 200 for every operation that succeeded.</summary>
    /// <value>0 for a response that came from no call.</value>
    public int StatusCode { get; init; }

    /// <summary>How many attempts the call took, the first included.</summary>
    /// <value>0 for a response that came from no call.</value>
    public int Attempts { get; init; }
}
