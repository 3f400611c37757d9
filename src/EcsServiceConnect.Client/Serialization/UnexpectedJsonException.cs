using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Well-formed JSON that a record does not expect. It knows only the offset of the token; <see cref="JsonExceptionFactory"/> finds
/// out path, line and column, so that reading keeps no account of them.
/// </summary>
internal sealed class UnexpectedJsonException(long offset, string expected, string found)
    : JsonException($"expected {expected}, found {found}")
{
    /// <summary>Where the token begins, in bytes from the start of the JSON.</summary>
    public long Offset { get; } = offset;

    /// <summary>What would have been right.</summary>
    public string Expected { get; } = expected;

    /// <summary>What kind of thing stands there; never its value, which may be a secret.</summary>
    public string Found { get; } = found;
}
