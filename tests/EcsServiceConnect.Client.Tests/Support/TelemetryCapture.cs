using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>
/// Collects with the OpenTelemetry SDK what the calls of one test emit, as an application would. The calls of other tests, which
/// run at the same time, belong to other traces and call other operations.
/// </summary>
internal sealed class TelemetryCapture : IDisposable
{
    private const string Name = "EcsServiceConnect.Client";

    private readonly List<Activity> _spans = [];
    private readonly List<MetricSnapshot> _metrics = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;
    private readonly Activity _root;

    public TelemetryCapture(Sampler? sampler = null)
    {
        _tracer = Sdk.CreateTracerProviderBuilder()
            .AddSource(Name, "System.Net.Http")
            .SetSampler(sampler ?? new AlwaysOnSampler())
            .AddInMemoryExporter(_spans)
            .Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .AddMeter(Name)
            .SetExemplarFilter(ExemplarFilterType.TraceBased)
            .AddInMemoryExporter(_metrics)
            .Build();
        _root = new Activity("test").Start();
    }

    public ActivityTraceId TraceId => _root.TraceId;

    /// <summary>The spans of this test's calls. Nothing is collected any more.</summary>
    public IReadOnlyList<Activity> FinishSpans()
    {
        Dispose();
        return [.. _spans.Where(span => span.TraceId == TraceId)];
    }

    /// <summary>An instrument, and what it measured of an operation. Nothing is collected any more.</summary>
    public (MetricSnapshot Metric, IReadOnlyList<MetricPoint> Points) FinishMetric(string name, string operation)
    {
        Dispose();
        var metric = Assert.Single(_metrics, metric => metric.Name == name);
        return (metric, [.. metric.MetricPoints.Where(point => operation.Equals(TagsOf(point).GetValueOrDefault("rpc.method")))]);
    }

    public static Dictionary<string, object?> TagsOf(MetricPoint point)
    {
        var tags = new Dictionary<string, object?>();
        foreach (var (key, value) in point.Tags)
        {
            tags.Add(key, value);
        }

        return tags;
    }

    public void Dispose()
    {
        _root.Dispose();
        _tracer.Dispose();
        _meter.Dispose();
    }
}
