using EcsServiceConnect.Client.Testing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Samples.Common;

namespace WebApi;

/// <summary>Registers the parts of the application.</summary>
internal static class WebApiRegistration
{
    /// <summary>The name of the library's activity source and meter.</summary>
    private const string EcsTelemetry = "EcsServiceConnect.Client";

    /// <summary>Adds one client for the whole application, a health check that uses it, and responses for the errors of ECS.</summary>
    public static void AddShop(this IHostApplicationBuilder builder)
    {
        builder.Services.AddEcsClient(builder.Configuration.GetSection("Ecs"));
        builder.Services.AddOptions<ShopOptions>()
            .Bind(builder.Configuration.GetSection("Shop"))
            .Validate(static options => options.Cluster.Length > 0, "Shop: name a Cluster.")
            .ValidateOnStart();
        builder.Services.AddHealthChecks().AddCheck<ClusterHealthCheck>("ecs");
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<EcsExceptionHandler>();
    }

    /// <summary>
    /// Collects the spans of requests and, below each, those of its calls of ECS. They go to the collector that the usual variable names, or
    /// to the console.
    /// </summary>
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        var hasCollector = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("shop-api"))
            .WithTracing(tracing =>
            {
                tracing.AddAspNetCoreInstrumentation().AddSource(EcsTelemetry);
                if (!hasCollector)
                {
                    tracing.AddConsoleExporter();
                }
            })
            .WithMetrics(static metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(EcsTelemetry));
        if (hasCollector)
        {
            telemetry.UseOtlpExporter();
        }
    }

    /// <summary>Connects the client to an in-memory ECS with a small shop. Everything else stays as it is configured.</summary>
    public static void AddEmbeddedShop(this IHostApplicationBuilder builder)
    {
        var ecs = EmbeddedCluster.Create(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromSeconds(2) });
        builder.Services.AddEcsClient(ecs.Configure).ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler);
    }
}
