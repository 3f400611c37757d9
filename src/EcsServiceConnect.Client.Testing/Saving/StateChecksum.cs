using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The last line of a part of a saved state: the number of calls, and a checksum of all lines before it.</summary>
internal sealed class StateChecksum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="previous">The last line of the part before, which stands for all lines up to it; null for the first part.</param>
    public StateChecksum(byte[]? previous)
    {
        if (previous is not null)
        {
            Add(previous);
        }
    }

    public static ReadOnlySpan<byte> Prefix => "{\"calls\":"u8;

    public void Add(byte[] line)
    {
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
    }

    public byte[] CreateLine(long calls) =>
        Encoding.ASCII.GetBytes($"{{\"calls\":{calls},\"sha256\":\"{Convert.ToHexStringLower(_hash.GetHashAndReset())}\"}}");

    public void Dispose() => _hash.Dispose();
}
