using System.Collections.ObjectModel;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// One answer on the wire: the operation's answer as JSON, or a modelled error. Where a scripted fault takes the answer away,
/// <see cref="Connection"/> says so.
/// </summary>
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
    /// Whether there is an answer to send. A transport that finds anything but <see cref="InMemoryEcsConnection.Completed"/> closes
    /// the connection without a word.
    /// </summary>
    public InMemoryEcsConnection Connection { get; }

    /// <summary>The HTTP status: 200, or that of the error; 0 if there is no answer to send.</summary>
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
