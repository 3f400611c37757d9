using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Reports well-formed JSON that a record does not expect. It has only the offset of the token; <see cref="JsonExceptionFactory"/>
/// determines path, line and column, so that reading need not track them.
/// </summary>
internal sealed class UnexpectedJsonException(long offset, string expected, string found)
    : JsonException($"expected {expected}, found {found}")
{
    /// <summary>The start of the token, in bytes from the start of the JSON.</summary>
    public long Offset { get; } = offset;

    /// <summary>The expected kind of value.</summary>
    public string Expected { get; } = expected;

    /// <summary>The kind of value that was found, never the value, which may be a secret.</summary>
    public string Found { get; } = found;
}
