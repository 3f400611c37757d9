using System.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>A data key from AWS KMS. <c>ToString()</c> does not show it.</summary>
[DebuggerDisplay("{Plaintext.Length} bytes")]
public sealed class EcsExecDataKey
{
    /// <summary>The key itself, 64 bytes. It stays in this process.</summary>
    public required ReadOnlyMemory<byte> Plaintext { get; init; }

    /// <summary>The same key, encrypted by KMS. It is sent to the agent, which lets KMS decrypt it.</summary>
    public required ReadOnlyMemory<byte> Ciphertext { get; init; }
}
