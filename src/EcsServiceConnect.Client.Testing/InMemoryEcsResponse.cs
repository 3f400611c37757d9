namespace EcsServiceConnect.Client.Testing;

/// <summary>One answer on the wire: the operation's answer as JSON, or a modelled error.</summary>
public sealed class InMemoryEcsResponse
{
    internal InMemoryEcsResponse(int statusCode, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
    }

    /// <summary>The HTTP status: 200, or that of the error.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// The headers: <c>Content-Type</c>, <c>Date</c>, <c>x-amzn-RequestId</c>, and <c>x-amzn-ErrorType</c> on an error.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body: UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}
