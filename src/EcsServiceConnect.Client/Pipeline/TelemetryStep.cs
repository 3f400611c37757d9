using System.Diagnostics;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Traces, measures and logs a call. Where nobody listens it does next to nothing.</summary>
internal sealed class TelemetryStep
{
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly string _host;
    private readonly object _port;
    private readonly string _region;

    public TelemetryStep(EcsSettings settings, TimeProvider clock, ILogger logger)
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
        Activity? activity = null;
        if (EcsDiagnostics.Activities.HasListeners())
        {
            activity = EcsDiagnostics.Activities.StartActivity($"{EcsDiagnostics.Service}.{operation.Name}", ActivityKind.Client);
            if (activity is { IsAllDataRequested: true })
            {
                activity.SetTag("rpc.system", EcsDiagnostics.System)
                    .SetTag("rpc.service", EcsDiagnostics.Service)
                    .SetTag("rpc.method", operation.Name)
                    .SetTag("server.address", _host)
                    .SetTag("server.port", _port)
                    .SetTag("cloud.region", _region);
            }
        }

        return new Scope(this, operation, activity, _clock.GetTimestamp());
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
            if (_activity is not null)
            {
                Describe(_activity, metadata.StatusCode, metadata.RequestId, metadata.Attempts);
                _activity.Dispose();
            }

            if (EcsDiagnostics.Duration.Enabled)
            {
                EcsDiagnostics.Duration.Record(elapsed.TotalSeconds, Tags(null));
            }

            _step._logger.Succeeded(_operation.Name, elapsed.TotalMilliseconds, metadata.Attempts, metadata.RequestId);
        }

        /// <summary>Ends the telemetry of a call that failed.</summary>
        public void Fail(Exception error, int attempts)
        {
            var elapsed = _step._clock.GetElapsedTime(_start);
            var errorType = ErrorType.Of(error);
            if (_activity is not null)
            {
                var (status, requestId) = error switch
                {
                    EcsServiceException service => (service.StatusCode, service.RequestId),
                    EcsTransportException transport => (transport.StatusCode, transport.RequestId),
                    _ => (default(int?), null),
                };
                Describe(_activity, status, requestId, attempts);
                _activity.SetTag("error.type", errorType);
                _activity.SetStatus(ActivityStatusCode.Error);
                _activity.Dispose();
            }

            if (EcsDiagnostics.Duration.Enabled)
            {
                EcsDiagnostics.Duration.Record(elapsed.TotalSeconds, Tags(errorType));
            }

            _step._logger.Failed(_operation.Name, errorType, elapsed.TotalMilliseconds, attempts);
        }

        private static void Describe(Activity activity, int? status, string? requestId, int attempts)
        {
            if (!activity.IsAllDataRequested)
            {
                return;
            }

            activity.SetTag("aws.attempts", attempts);
            if (status is not null)
            {
                activity.SetTag("http.response.status_code", status);
            }

            if (requestId is not null)
            {
                activity.SetTag("aws.request_id", requestId);
            }
        }

        private TagList Tags(string? errorType)
        {
            var tags = new TagList
            {
                { "rpc.system", EcsDiagnostics.System },
                { "rpc.service", EcsDiagnostics.Service },
                { "rpc.method", _operation.Name },
                { "server.address", _step._host },
                { "server.port", _step._port },
            };
            if (errorType is not null)
            {
                tags.Add("error.type", errorType);
            }

            return tags;
        }
    }
}
