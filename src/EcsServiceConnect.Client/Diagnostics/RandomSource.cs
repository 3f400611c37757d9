#pragma warning disable RS0030 // This class is where randomness comes from.

using System.Globalization;
using System.Security.Cryptography;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>
/// The only source of random values: jitter, ids, idempotency tokens, nonces. Tests replace it.
/// </summary>
internal class RandomSource
{
    public static RandomSource System { get; } = new();

    /// <summary>Gets a number from 0 (inclusive) to 1 (exclusive), for the jitter of delays.</summary>
    public virtual double NextDouble() => Random.Shared.NextDouble();

    /// <summary>Creates the id of a call, which all its attempts share: a UUID.</summary>
    public virtual string CreateInvocationId()
    {
        // Formatting a Guid takes vector code, which every program would have to compile for its first call.
        var (high, low) = (Random.Shared.NextInt64(), Random.Shared.NextInt64());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{high >> 31:x8}-{high & 0xFFFF:x4}-4{(high >> 16) & 0xFFF:x3}-{0x8000 | (low >> 48 & 0x3FFF):x4}-{low & 0xFFFF_FFFF_FFFF:x12}");
    }

    /// <summary>
    /// Creates an idempotency token of 32 ASCII characters, which is the smallest limit of any operation.
    /// </summary>
    public virtual string CreateIdempotencyToken() => Guid.NewGuid().ToString("N");

    /// <summary>Creates the id of a message of a session.</summary>
    public virtual Guid CreateMessageId() => Guid.NewGuid();

    /// <summary>Fills a span with bytes that nobody can predict, for encryption.</summary>
    public virtual void FillNonce(Span<byte> nonce) => RandomNumberGenerator.Fill(nonce);
}
