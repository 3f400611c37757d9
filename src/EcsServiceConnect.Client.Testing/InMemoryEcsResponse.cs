using System.Collections.ObjectModel;
using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// One response for any transport: the operation's response as JSON, or a modeled error. <see cref="Connection"/> shows whether a
/// scripted fault closes the connection instead.
/// </summary>
[DebuggerDisplay("{Connection}, {StatusCode}, {Body.Length} bytes")]
public sealed class InMemoryEcsResponse
{
    internal InMemoryEcsResponse(int statusCode, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
    }

    private InMemoryEcsResponse(InMemoryEcsConnection connection)
        : this(0, ReadOnlyDictionary<string, string>.Empty, default) => Connection = connection;

    /// <summary>
    /// What happens to the connection. If it is not <see cref="InMemoryEcsConnection.Completed"/>, a transport closes the connection
    /// without a response.
    /// </summary>
    public InMemoryEcsConnection Connection { get; }

    /// <summary>The HTTP status: 200, or that of the error; 0 if there is no response to send.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// The headers: <c>Content-Type</c>, <c>Date</c>, <c>x-amzn-RequestId</c>, and <c>x-amzn-ErrorTypeMapper</c> on an error.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body: UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    internal static InMemoryEcsResponse Reset { get; } = new(InMemoryEcsConnection.Reset);

    internal static InMemoryEcsResponse Refused { get; } = new(InMemoryEcsConnection.Refused);
}
