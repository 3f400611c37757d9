using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Worker;

/// <summary>What the host consists of.</summary>
internal static class WorkerRegistration
{
    /// <summary>The name of the library's activity source and meter.</summary>
    private const string EcsTelemetry = "EcsServiceConnect.Client";

    /// <summary>A client for each region, with the settings of its section, and the watch over both.</summary>
    public static void AddHealthMonitor(this IHostApplicationBuilder builder)
    {
        builder.Services.AddKeyedEcsClient(HealthMonitor.Eu, builder.Configuration.GetSection("Ecs:Eu"));
        builder.Services.AddKeyedEcsClient(HealthMonitor.Us, builder.Configuration.GetSection("Ecs:Us"));
        builder.Services.AddOptions<MonitorOptions>()
            .Bind(builder.Configuration.GetSection("Watch"))
            .Validate(o => o.Cluster.Length > 0 && o.Services.Count > 0, "Watch: name a Cluster and its Services.")
            .Validate(o => o.Interval > TimeSpan.Zero, "Watch:Interval must be more than zero.")
            .Validate(o => o.Interval <= TimeSpan.FromDays(1), "Watch:Interval must be at most a day.")
            .ValidateOnStart();
        builder.Services.AddHostedService<HealthMonitor>();
    }

    /// <summary>Prints the span of each call that had trouble, and the metrics of all calls when the program ends.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("ecs-health-watch"))
            .WithTracing(tracing => tracing
                .AddSource(EcsTelemetry)
                .AddProcessor(new FailureSpanProcessor(new ConsoleActivityExporter(new ConsoleExporterOptions()))))
            .WithMetrics(metrics => metrics
                .AddMeter(EcsTelemetry)
                .AddView("rpc.client.call.duration", new ExplicitBucketHistogramConfiguration { Boundaries = [0.01, 0.1, 1, 10] })
                .AddConsoleExporter());

    /// <summary>Points both clients to an ECS in memory each, and lets something happen there.</summary>
    public static void AddFailureScenario(this IHostApplicationBuilder builder)
    {
        var regions = new EmbeddedRegions();
        builder.Services.AddKeyedEcsClient(HealthMonitor.Eu, regions.Eu.Configure).ConfigurePrimaryHttpMessageHandler(regions.Eu.CreateHandler);
        builder.Services.AddKeyedEcsClient(HealthMonitor.Us, regions.Us.Configure).ConfigurePrimaryHttpMessageHandler(regions.Us.CreateHandler);
        builder.Services.AddSingleton(regions);
        builder.Services.AddHostedService<FailureScenario>();
    }
}
