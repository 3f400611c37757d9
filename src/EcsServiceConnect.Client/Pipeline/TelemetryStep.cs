using System.Diagnostics;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Traces, measures and logs a call. Where nobody listens it does next to nothing. Of a failure it shows the type and never
/// the message, which may quote what was sent.
/// </summary>
internal sealed class TelemetryStep : SurroundingStep<TelemetryStep>
{
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly string _host;
    private readonly object _port;
    private readonly string _region;

    public TelemetryStep(ResolvedOptions options, TimeProvider timeProvider, ILogger logger)
    {
        _timeProvider = timeProvider;
        _logger = logger;
        _host = options.Endpoint.IdnHost;
        _port = options.Endpoint.Port;
        _region = options.Region;
    }

    protected override void Begin(EcsCall call)
    {
        call.Activity = EcsDiagnostics.Activities.HasListeners() ? StartActivity(call.Operation) : null;
        call.StartTimestamp = _timeProvider.GetTimestamp();
    }

    protected override ValueTask<AttemptResult> CompleteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult result, CancellationToken cancellationToken)
    {
        var call = context.Call;
        var elapsed = _timeProvider.GetElapsedTime(call.StartTimestamp);
        if (result.IsFailure)
        {
            ReportFailure(call, elapsed, result.Failure);
        }
        else
        {
            ReportSuccess(call, elapsed, result.Response.Metadata);
        }

        return ValueTask.FromResult(result);
    }

    private void ReportSuccess(EcsCall call, TimeSpan elapsed, EcsResponseMetadata metadata)
    {
        Measure(call.Operation, elapsed, errorType: null);
        _logger.LogSucceeded(call.Operation.Name, elapsed.TotalMilliseconds, metadata.Attempts, metadata.RequestId);
        End(call.Activity, metadata, errorType: null);
    }

    private void ReportFailure(EcsCall call, TimeSpan elapsed, Exception failure)
    {
        var errorType = ErrorTypeMapper.Map(failure);
        Measure(call.Operation, elapsed, errorType);
        var metadata = new EcsResponseMetadata { Attempts = call.Attempts };
        metadata = failure switch
        {
            EcsServiceException service => metadata with
            {
                StatusCode = service.StatusCode,
                RequestId = service.RequestId,
                ExtendedRequestId = service.ExtendedRequestId,
            },
            EcsTransportException transport => metadata with
            {
                StatusCode = transport.StatusCode ?? 0,
                RequestId = transport.RequestId,
                ExtendedRequestId = transport.ExtendedRequestId,
            },
            _ => metadata,
        };
        _logger.LogFailed(call.Operation.Name, errorType, elapsed.TotalMilliseconds, call.Attempts, metadata.RequestId);
        End(call.Activity, metadata, errorType);
    }

    /// <summary>Starts the span with everything that is known of the call, because samplers only see that.</summary>
    private Activity? StartActivity(EcsOperation operation)
    {
        var tags = CreateTags(operation);
        tags.Add("cloud.region", _region);
        return EcsDiagnostics.Activities.StartActivity(
            EcsDiagnostics.GetSpanName(operation), ActivityKind.Client, parentContext: default, tags);
    }

    private void Measure(EcsOperation operation, TimeSpan elapsed, string? errorType)
    {
        if (!EcsDiagnostics.Duration.Enabled)
        {
            return;
        }

        var tags = CreateTags(operation);
        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        EcsDiagnostics.Duration.Record(elapsed.TotalSeconds, tags);
    }

    private TagList CreateTags(EcsOperation operation)
    {
        var tags = EcsDiagnostics.CreateTags(operation);
        tags.Add("server.address", _host);
        tags.Add("server.port", _port);
        return tags;
    }

    /// <summary>Ends the span, last of all: what is logged and measured before belongs to it.</summary>
    private static void End(Activity? activity, EcsResponseMetadata metadata, string? errorType)
    {
        if (activity is null)
        {
            return;
        }

        if (activity.IsAllDataRequested)
        {
            activity.SetTag("ecs.client.attempts", metadata.Attempts)
                .SetTag("http.response.status_code", metadata.StatusCode > 0 ? metadata.StatusCode : null)
                .SetTag("aws.request_id", metadata.RequestId)
                .SetTag("aws.extended_request_id", metadata.ExtendedRequestId)
                .SetTag("error.type", errorType);
        }

        if (errorType is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }
}
