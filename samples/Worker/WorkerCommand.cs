using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Samples.Common;

namespace Worker;

/// <summary>The command line: two regions in memory with some failures, or those of the configuration.</summary>
internal static class WorkerCommand
{
    public static RootCommand Create()
    {
        var aws = new Option<bool>("--aws")
        {
            Description = "Monitor the services of the account that the configuration names, until stopped. Reads only.",
        };
        var command = new RootCommand(
            "Monitors the health of services in two regions, logs changes, and prints OpenTelemetry's spans and metrics. "
            + "Without --aws the regions are embedded, several things fail there for a few seconds, and the program stops by itself. "
            + "The settings are in appsettings.json beside the program; environment variables such as Monitor__Cluster and "
            + "Ecs__Eu__Region override them.")
        {
            aws,
        };
        command.SetAction((parseResult, cancellationToken) => SampleErrorHandler.RunAsync(() => RunAsync(parseResult.GetValue(aws), cancellationToken)));
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
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException)
        {
            // The host reads its settings while it is built and started, and throws these exceptions if they are invalid.
            host?.Dispose();
            throw new SampleException(
                $"The settings cannot be read: {exception.Message}",
                "correct appsettings.json, or the environment variable of that name.",
                exception);
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
