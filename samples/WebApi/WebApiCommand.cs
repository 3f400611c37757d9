using System.CommandLine;
using Samples.Common;

namespace WebApi;

/// <summary>The command line: a shop in memory, or the ECS of the configuration.</summary>
internal static class WebApiCommand
{
    private const int DefaultPort = 5080;

    public static RootCommand Create()
    {
        var aws = new Option<bool>("--aws")
        {
            Description = "Serve the ECS that the section Ecs of the configuration names: an account or, with Ecs__ServiceUrl, ecs-local.",
        };
        var port = new Option<int>("--port")
        {
            Description = "The port of this machine to listen on; 0 selects a free one.",
            DefaultValueFactory = static _ => DefaultPort,
        };
        var command = new RootCommand(
            "Serves the services of a cluster over HTTP: GET /services lists them, POST /services/NAME/deployments deploys one and streams "
            + "its progress, GET /health checks the cluster. Without --aws the cluster is embedded. The settings are in appsettings.json "
            + "beside the program; environment variables such as Shop__Cluster and Ecs__Region override them.")
        {
            aws,
            port,
        };
        command.SetAction((parseResult, cancellationToken) => SampleErrorHandler.RunAsync(
            () => RunAsync(parseResult.GetValue(aws), parseResult.GetValue(port), cancellationToken)));
        return command;
    }

    private static async Task RunAsync(bool isAws, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.AddShop();
        builder.AddTelemetry();
        if (!isAws)
        {
            builder.AddEmbeddedShop();
        }

        await using var app = builder.Build();
        app.UseExceptionHandler();
        app.MapHealthChecks("/health");
        app.MapServices();
        await ((IHost)app).RunAsync(cancellationToken);
    }
}
