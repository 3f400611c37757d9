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
        command.SetAction((parsed, cancellationToken) => SampleErrorHandler.RunAsync(() => RunAsync(parsed.GetValue(aws), cancellationToken)));
        return command;
    }

    private static async Task RunAsync(bool isAws, CancellationToken cancellationToken)
    {
        using var host = await StartAsync(isAws, cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task<IHost> StartAsync(bool isAws, CancellationToken cancellationToken)
    {
        IHost? host = null;
        try
        {
            host = CreateHost(isAws);
            await host.StartAsync(cancellationToken);
            return host;
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or InvalidDataException)
        {
            // The host reads its settings while it is built and started, and this is how it says what is wrong with them.
            host?.Dispose();
            throw new SampleException(
                $"The settings cannot be read: {unreadable.Message}",
                "correct appsettings.json, or the environment variable of that name.",
                unreadable);
        }
    }

    private static IHost CreateHost(bool isAws)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.AddHealthMonitor();
        builder.AddTelemetry();
        if (!isAws)
        {
            builder.AddFailureScenario();
        }

        return builder.Build();
    }
}
