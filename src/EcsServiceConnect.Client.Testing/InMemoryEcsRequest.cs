using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One request of any transport: the body is JSON, and the header <c>X-Amz-Target</c> names the operation.</summary>
[DebuggerDisplay("{Method,nq} {Path,nq}, {Body.Length} bytes")]
public sealed class InMemoryEcsRequest
{
    /// <summary>The HTTP method. ECS supports <c>POST</c> only, its agent <c>GET</c> and <c>PUT</c>.</summary>
    /// <value>Default: <c>POST</c>.</value>
    public string Method { get; init; } = "POST";

    /// <summary>The path of the URL. ECS is at <c>/</c>; its agent, for containers of tasks, is below <c>/v4</c> and <c>/api</c>.</summary>
    /// <value>Default: <c>/</c>.</value>
    public string Path { get; init; } = "/";

    /// <summary>The headers; names are case-insensitive, and several values of one name are joined by a comma.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The body. A transport need not read more than one byte over <see cref="InMemoryEcs.MaxRequestBytes"/>, as such a request is
    /// rejected.
    /// </summary>
    /// <value>Default: empty.</value>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// The origin at which this transport serves the data channels of sessions, such as <c>ws://127.0.0.1:4567</c>; null for that of the
    /// service, which <see cref="InMemoryEcs.CreateHandler"/> serves.
    /// </summary>
    internal string? DataChannelOrigin { get; init; }
}
