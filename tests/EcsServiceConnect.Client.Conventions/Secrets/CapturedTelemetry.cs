using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>Captures all telemetry while it exists: spans, metrics and logs at every level, with all attributes.</summary>
internal sealed class CapturedTelemetry : IDisposable
{
    private const string Name = "EcsServiceConnect.Client";

    private readonly List<Activity> _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];
    private readonly List<LogRecord> _logs = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    public CapturedTelemetry()
    {
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource(Name).AddInMemoryExporter(_spans).Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .AddMeter(Name)
            .AddInMemoryExporter(_metrics)
            .Build();
    }

    public IReadOnlyList<Activity> Spans => _spans;

    public IReadOnlyList<LogRecord> Logs => _logs;

    /// <summary>Gets the measurements of an instrument.</summary>
    public IEnumerable<MetricPoint> PointsOf(string instrument) =>
        _metrics.Where(metric => metric.Name == instrument).SelectMany(metric => metric.MetricPoints);

    public void AddTo(ILoggingBuilder logging) => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(options =>
    {
        options.IncludeFormattedMessage = true;
        options.IncludeScopes = true;
        options.ParseStateValues = true;
        options.AddInMemoryExporter(_logs);
    });

    /// <summary>Ends the collection; the telemetry is complete only then.</summary>
    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }

    /// <summary>Gets all captured text.</summary>
    public IEnumerable<string> Texts() => _spans.SelectMany(TextsOf).Concat(_metrics.SelectMany(TextsOf)).Concat(_logs.SelectMany(TextsOf));

    private static IEnumerable<string> TextsOf(Activity span) =>
    [
        span.DisplayName,
        span.OperationName,
        span.StatusDescription ?? "",
        span.TraceStateString ?? "",
        .. TextsOf(span.TagObjects),
        .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
        .. span.Events.SelectMany(e => TextsOf(e.Tags).Append(e.Name)),
        .. span.Links.SelectMany(link => TextsOf(link.Tags ?? [])),
    ];

    private static IEnumerable<string> TextsOf(MetricSnapshot metric)
    {
        yield return $"{metric.Name} {metric.Description} {metric.Unit}";
        foreach (var point in metric.MetricPoints)
        {
            foreach (var (key, value) in point.Tags)
            {
                yield return $"{key}={value}";
            }
        }
    }

    private static IEnumerable<string> TextsOf(LogRecord record)
    {
        List<string> texts =
        [
            $"{record.CategoryName} {record.EventId} {record.Body} {record.FormattedMessage} {record.Exception}",
            .. TextsOf(record.Attributes ?? []),
        ];
        record.ForEachScope(
            static (scope, texts) =>
            {
                texts.Add(Convert.ToString(scope.Scope, CultureInfo.InvariantCulture) ?? "");
                foreach (var item in scope)
                {
                    texts.Add($"{item.Key}={item.Value}");
                }
            },
            texts);
        return texts;
    }

    private static IEnumerable<string> TextsOf(IEnumerable<KeyValuePair<string, object?>> attributes) =>
        attributes.Select(attribute => $"{attribute.Key}={Convert.ToString(attribute.Value, CultureInfo.InvariantCulture)}");
}
