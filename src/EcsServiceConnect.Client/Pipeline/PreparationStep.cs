using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Serialization;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Makes a call of a request: finds everything that is missing or wrong before anything is sent, gives the call its
/// idempotency token, and settles which settings hold for it.
/// </summary>
internal sealed class PreparationStep
{
    private readonly EcsClientOptions _options;
    private readonly ResolvedOptions _settings;
    private readonly RandomSource _randomSource;

    public PreparationStep(EcsClientOptions options, ResolvedOptions settings, RandomSource randomness)
    {
        _options = options;
        _settings = settings;
        _randomSource = randomness;
    }

    /// <summary>Makes the call.</summary>
    /// <exception cref="EcsValidationException">The request or its settings are wrong.</exception>
    public EcsCall<TResponse> Prepare<TResponse>(EcsRequest<TResponse> request)
        where TResponse : EcsResponse
    {
        Validate(request);
        if (request is { HasIdempotencyToken: true, IdempotencyToken: null })
        {
            // A copy: the caller's request stays as it is, so that sending it again is another call.
            request = (EcsRequest<TResponse>)request.WithIdempotencyToken(_randomSource.CreateIdempotencyToken());
        }

        var options = request.Options;
        return new EcsCall<TResponse>
        {
            Request = request,
            Operation = request.Operation,
            InvocationId = _randomSource.CreateInvocationId(),
            Timeout = options?.Timeout ?? _options.Timeout,
            AttemptTimeout = options?.AttemptTimeout ?? _options.AttemptTimeout,
            MaxAttempts = _settings.RetryMode == EcsRetryMode.None ? 1 : options?.MaxAttempts ?? _settings.MaxAttempts,
            AdditionalHeaders = ToSignedHeaders(options?.AdditionalHeaders),
            Body = RequestBody.Write(request),
        };
    }

    /// <summary>Throws if the request or its settings are wrong, naming every fault.</summary>
    internal static void Validate(EcsRequest request)
    {
        var validator = RequestValidator.Rent();
        request.Validate(validator);
        var found = validator.Problems;
        validator.Return();
        if (found.Count == 0 && request.Options is null)
        {
            return;
        }

        var problems = new List<string>(found);
        if (request.Options is not null)
        {
            SettingsValidator.Validate(request.Options, problems);
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems) { Operation = request.Operation.Name };
        }
    }

    private static SignedHeader[]? ToSignedHeaders(IReadOnlyDictionary<string, string>? headers)
    {
        if (headers is null or { Count: 0 })
        {
            return null;
        }

        var signed = new SignedHeader[headers.Count];
        var i = 0;
        foreach (var (name, value) in headers)
        {
            // Header names are lower case in the signature, whatever the culture.
#pragma warning disable CA1308
            signed[i++] = new SignedHeader(name.ToLowerInvariant(), value);
#pragma warning restore CA1308
        }

        return signed;
    }
}
