using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Worker;

/// <summary>Registers the parts of the host.</summary>
internal static class WorkerRegistration
{
    /// <summary>The name of the library's activity source and meter.</summary>
    private const string EcsTelemetry = "EcsServiceConnect.Client";

    /// <summary>Adds a client for each region, with the settings of its section, and the monitor of both.</summary>
    public static void AddHealthMonitor(this IHostApplicationBuilder builder)
    {
        builder.Services.AddKeyedEcsClient(HealthMonitor.Eu, builder.Configuration.GetSection("Ecs:Eu"));
        builder.Services.AddKeyedEcsClient(HealthMonitor.Us, builder.Configuration.GetSection("Ecs:Us"));
        builder.Services.AddOptions<MonitorOptions>()
            .Bind(builder.Configuration.GetSection("Monitor"))
            .Validate(options => options.Cluster.Length > 0 && options.Services.Count > 0, "Monitor: name a Cluster and its Services.")
            .Validate(options => options.Interval > TimeSpan.Zero, "Monitor:Interval must be more than zero.")
            .Validate(options => options.Interval <= TimeSpan.FromDays(1), "Monitor:Interval must be at most a day.")
            .ValidateOnStart();
        builder.Services.AddHostedService<HealthMonitor>();
    }

    /// <summary>Prints the span of each call that failed or was retried, and the metrics of all calls when the program stops.</summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder) =>
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("ecs-health-monitor"))
            .WithTracing(tracing => tracing
                .AddSource(EcsTelemetry)
                .AddProcessor(new FailureSpanProcessor(new ConsoleActivityExporter(new ConsoleExporterOptions()))))
            .WithMetrics(metrics => metrics
                .AddMeter(EcsTelemetry)
                .AddView("rpc.client.call.duration", new ExplicitBucketHistogramConfiguration { Boundaries = [0.01, 0.1, 1, 10] })
                .AddConsoleExporter());

    /// <summary>Connects both clients to an in-memory ECS each, and adds the failures there.</summary>
    public static void AddFailureScenario(this IHostApplicationBuilder builder)
    {
        var regions = new EmbeddedRegions();
        builder.Services.AddKeyedEcsClient(HealthMonitor.Eu, regions.Eu.Configure).ConfigurePrimaryHttpMessageHandler(regions.Eu.CreateHandler);
        builder.Services.AddKeyedEcsClient(HealthMonitor.Us, regions.Us.Configure).ConfigurePrimaryHttpMessageHandler(regions.Us.CreateHandler);
        builder.Services.AddSingleton(regions);
        builder.Services.AddHostedService<FailureScenario>();
    }
}
