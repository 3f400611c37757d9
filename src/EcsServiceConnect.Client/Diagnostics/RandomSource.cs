#pragma warning disable RS0030 // This class is where randomness comes from.

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>
/// The one source of chance: jitter, invocation ids, idempotency tokens. Tests put their own in its place.
/// </summary>
internal class RandomSource
{
    public static RandomSource System { get; } = new();

    /// <summary>A number from 0 (included) to 1 (excluded), by which pauses are scattered.</summary>
    public virtual double NextDouble() => Random.Shared.NextDouble();

    /// <summary>A new id of one call, the same on all its attempts: a UUID.</summary>
    public virtual string NewInvocationId() => Guid.NewGuid().ToString("D");

    /// <summary>
    /// A new idempotency token: 32 ASCII characters, which is the tightest limit that an operation has.
    /// </summary>
    public virtual string NewIdempotencyToken() => Guid.NewGuid().ToString("N");
}
