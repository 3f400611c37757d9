namespace EcsServiceConnect.Client;

/// <summary>Which data key an encrypted session needs from AWS KMS (<c>GenerateDataKey</c>).</summary>
public sealed record EcsExecDataKeyRequest
{
    /// <summary>The KMS key of the cluster, as id or ARN.</summary>
    public required string KeyId { get; init; }

    /// <summary>The number of bytes of the data key: 64.</summary>
    public int NumberOfBytes { get; init; } = 64;

    /// <summary>The encryption context, which the agent uses as well when it decrypts the data key.</summary>
    public required IReadOnlyDictionary<string, string> EncryptionContext { get; init; }
}
