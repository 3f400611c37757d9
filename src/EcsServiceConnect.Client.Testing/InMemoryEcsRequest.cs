namespace EcsServiceConnect.Client.Testing;

/// <summary>One request on the wire, whatever brought it: the body is JSON, the operation stands in <c>X-Amz-Target</c>.</summary>
public sealed class InMemoryEcsRequest
{
    /// <summary>The HTTP method. ECS knows <c>POST</c> only.</summary>
    /// <value>Default: <c>POST</c>.</value>
    public string Method { get; init; } = "POST";

    /// <summary>The headers; names are compared without regard to case, several values of one name are joined by a comma.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The body. A transport need not read more than one byte over <see cref="InMemoryEcs.MaxRequestBytes"/>: that much is refused.
    /// </summary>
    /// <value>Default: empty.</value>
    public ReadOnlyMemory<byte> Body { get; init; }
}
