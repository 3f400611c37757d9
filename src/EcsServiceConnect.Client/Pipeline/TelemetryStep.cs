using System.Diagnostics;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Traces, measures and logs a call. Where nobody listens it does next to nothing. Of a failure it tells the type and never
/// the message, which may quote what was sent.
/// </summary>
internal sealed class TelemetryStep
{
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly string _host;
    private readonly object _port;
    private readonly string _region;

    public TelemetryStep(ResolvedOptions settings, TimeProvider clock, ILogger logger)
    {
        _clock = clock;
        _logger = logger;
        _host = settings.Endpoint.IdnHost;
        _port = settings.Endpoint.Port;
        _region = settings.Region;
    }

    /// <summary>Begins the telemetry of a call.</summary>
    public Scope Begin(EcsOperation operation)
    {
        var activity = EcsDiagnostics.Activities.HasListeners() ? StartActivity(operation) : null;
        return new Scope(this, operation, activity, _clock.GetTimestamp());
    }

    /// <summary>What is known of a call goes in at the start, where samplers see it.</summary>
    private Activity? StartActivity(EcsOperation operation)
    {
        var tags = TagsOf(operation);
        tags.Add("cloud.region", _region);
        return EcsDiagnostics.Activities.StartActivity(
            EcsDiagnostics.GetSpanName(operation), ActivityKind.Client, parentContext: default, tags);
    }

    private TagList TagsOf(EcsOperation operation)
    {
        var tags = EcsDiagnostics.CreateTags(operation);
        tags.Add("server.address", _host);
        tags.Add("server.port", _port);
        return tags;
    }

    /// <summary>The telemetry of one call.</summary>
    internal readonly struct Scope
    {
        private readonly TelemetryStep _step;
        private readonly EcsOperation _operation;
        private readonly Activity? _activity;
        private readonly long _start;

        public Scope(TelemetryStep step, EcsOperation operation, Activity? activity, long start)
        {
            _step = step;
            _operation = operation;
            _activity = activity;
            _start = start;
        }

        /// <summary>Ends the telemetry of a call that was answered.</summary>
        public void Succeed(EcsResponseMetadata metadata)
        {
            var elapsed = _step._clock.GetElapsedTime(_start);
            Measure(elapsed, errorType: null);
            _step._logger.LogSucceeded(_operation.Name, elapsed.TotalMilliseconds, metadata.Attempts, metadata.RequestId);
            End(metadata.StatusCode, metadata.RequestId, metadata.Attempts, errorType: null);
        }

        /// <summary>Ends the telemetry of a call that failed.</summary>
        public void Fail(Exception error, int attempts)
        {
            var elapsed = _step._clock.GetElapsedTime(_start);
            var errorType = ErrorTypeMapper.Map(error);
            Measure(elapsed, errorType);
            _step._logger.LogFailed(_operation.Name, errorType, elapsed.TotalMilliseconds, attempts);
            var (status, requestId) = error switch
            {
                EcsServiceException service => (service.StatusCode, service.RequestId),
                EcsTransportException transport => (transport.StatusCode, transport.RequestId),
                _ => (default(int?), null),
            };
            End(status, requestId, attempts, errorType);
        }

        private void Measure(TimeSpan elapsed, string? errorType)
        {
            if (!EcsDiagnostics.Duration.Enabled)
            {
                return;
            }

            var tags = _step.TagsOf(_operation);
            if (errorType is not null)
            {
                tags.Add("error.type", errorType);
            }

            EcsDiagnostics.Duration.Record(elapsed.TotalSeconds, tags);
        }

        /// <summary>Ends the span, last of all: what is logged and measured before belongs to it.</summary>
        private void End(int? status, string? requestId, int attempts, string? errorType)
        {
            if (_activity is null)
            {
                return;
            }

            if (_activity.IsAllDataRequested)
            {
                _activity.SetTag("ecs.client.attempts", attempts)
                    .SetTag("http.response.status_code", status)
                    .SetTag("aws.request_id", requestId)
                    .SetTag("error.type", errorType);
            }

            if (errorType is not null)
            {
                _activity.SetStatus(ActivityStatusCode.Error);
            }

            _activity.Dispose();
        }
    }
}
