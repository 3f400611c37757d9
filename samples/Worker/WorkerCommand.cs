using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Samples.Common;

namespace Worker;

/// <summary>The command line: two regions in memory with a short story, or those of the configuration.</summary>
internal static class WorkerCommand
{
    public static RootCommand Create()
    {
        var aws = new Option<bool>("--aws")
        {
            Description = "Watch the account and the services that the configuration names, until stopped. Reads only.",
        };
        var command = new RootCommand(
            "Watches the health of services in two regions, logs what changes, and prints OpenTelemetry's spans and metrics. "
            + "Without --aws the regions are embedded, things go wrong there for a few seconds, and the program ends by itself. "
            + "Settings stand in appsettings.json beside the program; environment variables such as Watch__Cluster and "
            + "Ecs__Eu__Region win over it.")
        {
            aws,
        };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(() => RunAsync(parsed.GetValue(aws), cancellationToken)));
        return command;
    }

    private static async Task RunAsync(bool isAws, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.AddHealthWatch();
        builder.AddTelemetry();
        if (!isAws)
        {
            builder.AddEmbeddedStory();
        }

        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
    }
}
