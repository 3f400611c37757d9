namespace EcsServiceConnect.Client;

/// <summary>The facts of the call that brought an answer.</summary>
public sealed record EcsResponseMetadata
{
    /// <summary>The metadata of an answer that no call brought: no request id, status 0, no attempts.</summary>
    public static EcsResponseMetadata None { get; } = new();

    /// <summary>
    /// The id that the service gave the request (header <c>x-amzn-RequestId</c>), for logs and for AWS Support.
    /// </summary>
    /// <value>Null if the answer had none.</value>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status of the answer: 200 for every operation that succeeded.</summary>
    /// <value>0 for an answer that no call brought.</value>
    public int StatusCode { get; init; }

    /// <summary>How many attempts the call took, the first included.</summary>
    /// <value>0 for an answer that no call brought.</value>
    public int Attempts { get; init; }
}
