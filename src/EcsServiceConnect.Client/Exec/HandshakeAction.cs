namespace EcsServiceConnect.Client.Exec;

/// <summary>One thing that the agent asks the client to do in a handshake, and how it went.</summary>
/// <param name="Type">The type, such as <c>SessionType</c> or <c>KMSEncryption</c>.</param>
/// <param name="SessionType">The type of session that is asked for; null for other actions.</param>
/// <param name="KeyId">The KMS key to encrypt with; null for other actions.</param>
internal sealed record HandshakeAction(string Type, string? SessionType, string? KeyId)
{
    public const string SessionTypeName = "SessionType";
    public const string EncryptionName = "KMSEncryption";

    public const int Success = 1;
    public const int Failed = 2;
    public const int Unsupported = 3;

    /// <summary>How it went, as the number of the protocol.</summary>
    public int Status { get; init; } = Success;

    /// <summary>Why it did not succeed; null if it did.</summary>
    public string? Error { get; init; }

    /// <summary>The encrypted data key, for an encryption that succeeded.</summary>
    public ReadOnlyMemory<byte> DataKey { get; init; }
}
