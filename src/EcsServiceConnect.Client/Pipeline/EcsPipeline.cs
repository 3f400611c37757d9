using System.Runtime.ExceptionServices;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The way of a call through its steps. Their order, outermost first, is the one list in the constructor.</summary>
internal sealed class EcsPipeline
{
    private readonly RemainingSteps _steps;
    private readonly CancellationToken _disposalToken;

    public EcsPipeline(
        EcsClientOptions options,
        ResolvedOptions resolved,
        CachedCredentials credentials,
        HttpTransport transport,
        RandomSource randomSource,
        ILogger logger)
    {
        var timeProvider = options.TimeProvider;
        var limits = new TimeLimitPool(timeProvider);
        var skew = new ClockSkew();
        var quota = new RetryQuota();
        var isAdaptive = resolved.RetryMode == EcsRetryMode.Adaptive;
        var userAgent = UserAgent.Create(resolved);

        IPipelineStep?[] order =
        [
            // Once per call.
            new TelemetryStep(resolved, timeProvider, logger),
            new ExceptionMapperStep(transport.DisposalToken),
            new PreparationStep(options, resolved, randomSource),
            new OverallTimeoutStep(limits),
            new RetryStep(
                quota,
                usesPollyThroughout: isAdaptive || options.HasStrategies,
                () => new RetryExecutor(new RetryPolicy(options.Retry, randomSource), quota, timeProvider, logger)),

            // Once per attempt. Nothing but the retry repeats anything.
            isAdaptive ? new AdaptiveRateStep(new AdaptiveRateLimiter(timeProvider)) : null,
            options.HasStrategies ? new ApplicationStrategiesStep(options) : null,
            new AttemptTimeoutStep(limits),
            new CredentialsStep(credentials),
            new SigningStep(resolved, userAgent, setsHost: !transport.HasOwnConnections, timeProvider, skew),
            new HttpStep(
                transport, new TransportExceptionFactory(resolved), skew, timeProvider, logger, options.MaxResponseBytes, options.AllowInsecureHttp),
        ];
        _steps = new RemainingSteps(Array.FindAll(order, static step => step is not null)!);
        _disposalToken = transport.DisposalToken;
    }

    /// <summary>Sends a request and reads its response.</summary>
    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : EcsResponse
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw CancellationExceptionFactory.Create(request.Operation, attempts: 0, innerException: null, cancellationToken);
        }

        using var linked = cancellationToken.CanBeCanceled && _disposalToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposalToken)
            : null;
        var token = linked?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : _disposalToken);
        using var call = new EcsCall(request, cancellationToken);
        var result = await _steps.SendAsync(new PipelineContext(call), token).ConfigureAwait(false);
        if (result.IsFailure)
        {
            ExceptionDispatchInfo.Throw(result.Failure);
        }

        return (TResponse)result.Response;
    }
}
