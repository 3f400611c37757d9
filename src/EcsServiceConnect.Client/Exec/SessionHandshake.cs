using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Does what the agent asks for before a session begins.</summary>
/// <param name="target">Where the session is.</param>
/// <param name="sessionId">The id of the session.</param>
/// <param name="generateDataKeyAsync">Gets a data key from KMS; null if the caller gave none.</param>
/// <param name="getTargetIdAsync">Gets the id of the container in Systems Manager, which only encryption needs.</param>
/// <param name="randomSource">The source of nonces.</param>
internal sealed class SessionHandshake(
    ExecTarget target,
    string sessionId,
    Func<EcsExecDataKeyRequest, CancellationToken, Task<EcsExecDataKey>>? generateDataKeyAsync,
    Func<CancellationToken, Task<string>> getTargetIdAsync,
    RandomSource randomSource) : IDisposable
{
    private const int DataKeyLength = 64;

    /// <summary>The encryption of the session; null if it is not encrypted.</summary>
    public SessionEncryption? Encryption { get; private set; }

    /// <summary>Processes the request of the agent.</summary>
    /// <returns>The response to send, and the exception to throw after it.</returns>
    public async Task<(byte[] Response, EcsExecException? Failure)> ProcessAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var actions = new List<HandshakeAction>();
        EcsExecException? failure = null;
        foreach (var action in HandshakeJson.ReadRequest(request))
        {
            var (processed, problem) = action.Type switch
            {
                HandshakeAction.SessionTypeName => ProcessSessionType(action),
                HandshakeAction.EncryptionName => await ProcessEncryptionAsync(action, cancellationToken).ConfigureAwait(false),
                _ => (action with { Status = HandshakeAction.Unsupported, Error = $"Unsupported action: {action.Type}" }, null),
            };
            actions.Add(processed);
            failure ??= problem;
        }

        return (HandshakeJson.WriteResponse(actions), failure);
    }

    /// <summary>Creates the response to the agent's test of the keys: what it encrypted, encrypted again.</summary>
    public byte[] ProcessChallenge(ReadOnlyMemory<byte> request) => Encryption is { } encryption
        ? HandshakeJson.WriteChallenge(encryption.Encrypt(encryption.Decrypt(HandshakeJson.ReadChallenge(request))))
        : throw Channel.ChannelExceptionFactory.Create("an encryption challenge came without encryption");

    public void Dispose() => Encryption?.Dispose();

    private (HandshakeAction Action, EcsExecException? Failure) ProcessSessionType(HandshakeAction action)
    {
        if (action.SessionType is "InteractiveCommands" or "Standard_Stream" or "NonInteractiveCommands")
        {
            return (action, null);
        }

        var type = MessageSanitizer.Sanitize(action.SessionType ?? "", maxLength: 100);
        return (
            action with { Status = HandshakeAction.Failed, Error = $"Unsupported session type: {type}" },
            target.CreateException(EcsExecOutcome.SessionRejected, $"The agent wants a session of the type '{type}', which this library does not support."));
    }

    private async Task<(HandshakeAction Action, EcsExecException? Failure)> ProcessEncryptionAsync(
        HandshakeAction action, CancellationToken cancellationToken)
    {
        var (problem, cause) = ("", (Exception?)null);
        if (generateDataKeyAsync is null)
        {
            problem = $"The session is encrypted with the KMS key '{action.KeyId}'. Set GenerateDataKeyAsync in EcsExecSessionOptions to get its data key.";
        }
        else
        {
            try
            {
                var dataKey = await generateDataKeyAsync(await CreateRequestAsync(action, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                if (dataKey.Plaintext.Length == DataKeyLength)
                {
                    Encryption = new SessionEncryption(dataKey.Plaintext.Span, randomSource);
                    return (action with { DataKey = dataKey.Ciphertext }, null);
                }

                problem = $"GenerateDataKeyAsync returned a data key of {dataKey.Plaintext.Length} bytes. Ask KMS for {DataKeyLength}.";
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                (problem, cause) = ($"The data key of the session could not be generated with the KMS key '{action.KeyId}'.", error);
            }
        }

        return (
            action with { Status = HandshakeAction.Failed, Error = "No data key" },
            target.CreateException(EcsExecOutcome.EncryptionFailed, problem, reason: cause?.Message, cause));
    }

    private async Task<EcsExecDataKeyRequest> CreateRequestAsync(HandshakeAction action, CancellationToken cancellationToken) => new()
    {
        KeyId = action.KeyId ?? "",
        NumberOfBytes = DataKeyLength,
        EncryptionContext = new Dictionary<string, string>
        {
            ["aws:ssm:SessionId"] = sessionId,
            ["aws:ssm:TargetId"] = await getTargetIdAsync(cancellationToken).ConfigureAwait(false),
        },
    };
}
