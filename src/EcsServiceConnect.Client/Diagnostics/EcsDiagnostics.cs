using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>
/// The sources of telemetry, named and tagged after the OpenTelemetry conventions for calls of AWS SDKs.
/// </summary>
internal static class EcsDiagnostics
{
    /// <summary>The name of the activity source and of the meter, and what the log category begins with.</summary>
    public const string Name = "EcsServiceConnect.Client";

    /// <summary>The version of the library, as telemetry and the user agent show it.</summary>
    public static readonly string Version = typeof(EcsDiagnostics).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static readonly ActivitySource Activities = new(Name, Version);

    /// <summary>How long calls take, in seconds, over all attempts.</summary>
    public static readonly Histogram<double> Duration;

    /// <summary>How many retries there were.</summary>
    public static readonly Counter<long> Retries;

    private const string System = "aws-api";
    private const string Service = "ECS";

    static EcsDiagnostics()
    {
        var meter = new Meter(Name, Version);
        Duration = meter.CreateHistogram(
            "rpc.client.call.duration",
            "s",
            "How long calls take, over all their attempts and the pauses between them.",
            advice: new InstrumentAdvice<double>
            {
                // Those of the convention, and three more: the default timeouts lie beyond its last one.
                HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120],
            });
        Retries = meter.CreateCounter<long>("ecs.client.retries", "{retry}", "How many attempts were repeated.");
    }

    /// <summary>The name of a call's span.</summary>
    public static string GetSpanName(EcsOperation operation) => $"{Service}.{operation.Name}";

    /// <summary>
    /// What every span and measurement says of its call. <c>rpc.system</c> is what the convention for AWS SDKs asks for and
    /// <c>rpc.system.name</c> what the one for RPC has made of it; both are in use.
    /// </summary>
    public static TagList CreateTags(EcsOperation operation) => new()
    {
        { "rpc.system", System },
        { "rpc.system.name", System },
        { "rpc.service", Service },
        { "rpc.method", operation.Name },
    };
}
