using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>
/// The sources of telemetry, with the names and attributes of the OpenTelemetry conventions for AWS SDK calls.
/// </summary>
internal static class EcsDiagnostics
{
    /// <summary>The name of the activity source and of the meter, and the start of the log category.</summary>
    public const string Name = "EcsServiceConnect.Client";

    /// <summary>The version of the library in telemetry and in the user agent.</summary>
    public static readonly string Version = typeof(EcsDiagnostics).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static readonly ActivitySource Activities = new(Name, Version);

    /// <summary>The duration of calls in seconds, including all attempts.</summary>
    public static readonly Histogram<double> Duration;

    private const string System = "aws-api";
    private const string Service = "ECS";

    private static readonly Meter _meter = new(Name, Version);

    static EcsDiagnostics()
    {
        Duration = _meter.CreateHistogram(
            "rpc.client.call.duration",
            "s",
            "The duration of calls, including all attempts and the delays between them.",
            advice: new InstrumentAdvice<double>
            {
                // The boundaries of the convention and three more, because the default timeouts are beyond its last one.
                HistogramBucketBoundaries = (double[])[0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120],
            });
    }

    /// <summary>The number of retries. The instrument is created by the first of them: most programs need none.</summary>
    public static Counter<long> Retries =>
        _meter.CreateCounter<long>("ecs.client.retries", "{retry}", "The number of attempts that were retried.");

    /// <summary>Gets the name of a call's span.</summary>
    public static string GetSpanName(EcsOperation operation) => $"{Service}.{operation.Name}";

    /// <summary>
    /// Creates the attributes that every span and measurement of a call has. <c>rpc.system</c> belongs to the convention for AWS SDKs,
    /// <c>rpc.system.name</c> to the newer one for RPC; both are in use.
    /// </summary>
    public static TagList CreateTags(EcsOperation operation) => new()
    {
        { "rpc.system", System },
        { "rpc.system.name", System },
        { "rpc.service", Service },
        { "rpc.method", operation.Name },
    };
}
