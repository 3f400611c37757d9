using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// The way of a call. Outermost first:
/// <list type="number">
/// <item>telemetry (<see cref="TelemetryStep"/>) and preparation (<see cref="PreparationStep"/>), once per call,</item>
/// <item>the total timeout (<see cref="TotalTimeoutStep"/>),</item>
/// <item>the retry (<see cref="RetryStep"/>), and in adaptive mode the rate limit (<see cref="AdaptiveRateStep"/>),</item>
/// <item>the application's own strategies (<see cref="EcsClientOptions.ConfigureResilience"/>),</item>
/// <item>the attempt timeout (<see cref="AttemptTimeoutStep"/>),</item>
/// <item>
/// credentials (<see cref="CredentialsResolver"/>), SigV4 (<see cref="SigningStep"/>) and HTTP (<see cref="HttpStep"/>), once
/// per attempt.
/// </item>
/// </list>
/// Nothing but Polly repeats anything.
/// </summary>
internal sealed class EcsPipeline
{
    private readonly TelemetryStep _telemetry;
    private readonly PreparationStep _preparation;
    private readonly ResiliencePipeline<EcsResponse> _resilience;
    private readonly CredentialsResolver _credentials;
    private readonly SigningStep _signing;
    private readonly HttpStep _http;
    private readonly CancellationToken _closing;

    public EcsPipeline(
        EcsClientOptions options,
        ResolvedOptions settings,
        CredentialsResolver credentials,
        HttpTransport connections,
        RandomSource randomness,
        ILogger logger)
    {
        var clock = options.TimeProvider;
        var skew = new ClockSkew();
        var retry = new RetryStep(options.Retry, new RetryQuota(), skew, randomness, logger);

        _telemetry = new TelemetryStep(settings, clock, logger);
        _preparation = new PreparationStep(options, settings, randomness);
        _credentials = credentials;
        _signing = new SigningStep(settings, UserAgent.Create(settings.ApplicationId, settings.RetryMode), clock, skew);
        _http = new HttpStep(connections, options);
        _closing = connections.DisposalToken;

        var resilience = new ResiliencePipelineBuilder<EcsResponse> { Name = EcsDiagnostics.Name, TimeProvider = clock };
        resilience.AddTimeout(TotalTimeoutStep.ToStrategy());
        resilience.AddRetry(retry.ToStrategy());
        if (settings.RetryMode == EcsRetryMode.Adaptive)
        {
            AdaptiveRateStep.AddTo(resilience, clock);
        }

        if (options.ConfigureResilience is { } configure)
        {
            var application = new ResiliencePipelineBuilder { Name = EcsDiagnostics.Name, TimeProvider = clock };
            configure(application);
            resilience.AddPipeline(application.Build());
        }

        resilience.AddTimeout(AttemptTimeoutStep.ToStrategy());
        _resilience = resilience.Build();
    }

    /// <summary>Sends a request the whole way.</summary>
    public async Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : EcsResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        var telemetry = _telemetry.Begin(request.Operation);
        using var either = cancellationToken.CanBeCanceled && _closing.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing)
            : null;
        var token = either?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : _closing);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, token);
        EcsCall<TResponse>? call = null;
        Exception failure;
        try
        {
            call = _preparation.Prepare(request);
            call.AttachTo(context);
            var outcome = await _resilience.ExecuteOutcomeAsync(
                static (context, pipeline) => pipeline.AttemptAsync(EcsCall.Of(context), context.CancellationToken),
                context,
                this).ConfigureAwait(false);
            if (outcome.Exception is null)
            {
                var response = (TResponse)outcome.Result!;
                telemetry.Succeed(response.Metadata);
                return response;
            }

            failure = outcome.Exception;
        }
        catch (Exception error)
        {
            failure = error;
        }
        finally
        {
            call?.Dispose();
            ResilienceContextPool.Shared.Return(context);
        }

        failure = ExceptionMapper.Map(failure, request.Operation, call, cancellationToken, _closing);
        telemetry.Fail(failure, call?.Attempts ?? 0);
        ExceptionDispatchInfo.Throw(failure);
        throw failure;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome<EcsResponse>> AttemptAsync(EcsCall call, CancellationToken cancellationToken)
    {
        try
        {
            var attempt = call.BeginAttempt();
            var keys = await _credentials.GetAsync(cancellationToken).ConfigureAwait(false);
            using var message = _signing.CreateRequest(call, attempt, keys, out var time);
            return await _http.SendAsync(message, call, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            return Outcome.FromException<EcsResponse>(error);
        }
    }
}
