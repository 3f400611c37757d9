using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The command line, and what running it does.</summary>
internal static class ServerCommand
{
    /// <summary>Runs what the arguments ask for, and gives the exit code.</summary>
    public static Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var parsed = Create(output, error).Parse(arguments);
        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = false;
        }

        // Signals are ours: the first lets requests end and saves the state, however long that takes.
        return parsed.InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }, cancellationToken);
    }

    private static Command Create(TextWriter output, TextWriter error)
    {
        var options = new CommandLineOptions();
        var command = new Command("ecs-local", "An Amazon ECS with Service Connect in memory, on a port of this machine. Point any client at it.");
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption { Action = new PrintVersionAction() });
        command.SetAction((parsed, cancellation) => TryServeAsync(options.Read(parsed), output, error, cancellation));
        return command;
    }

    private static async Task<int> TryServeAsync(
        ServerSettings settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            return await ServeAsync(settings, output, error, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is StartupException or IOException)
        {
            await error.WriteLineAsync(refused.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(
        ServerSettings settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        using var stop = new StopSignal(cancellationToken);
        var clock = new InMemoryEcsOptions().TimeProvider;
        using var file = settings.StateFile is { } path ? StateFile.Open(path) : null;
        var ecs = file is null
            ? new InMemoryEcs(EcsOptions(settings, keepJournal: false))
            : await file.LoadAsync(EcsOptions(settings, keepJournal: true), settings, cancellationToken).ConfigureAwait(false);
        await using var keeper = file is null ? null : new StatePersister(ecs, file, error, clock);
        await using (var log = settings.AccessLog ? new AccessLog(output, clock) : null)
        {
            var door = new RequestRouter(ecs, clock) { Latency = settings.Latency, Log = log, Persister = keeper };
            await using var server = await Server.StartAsync(door, settings.Port, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync($"ECS is listening on {server.Url.GetLeftPart(UriPartial.Authority)}").ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            log?.Begin();
            await stop.GivenAsync().ConfigureAwait(false);
            await server.StopAsync().ConfigureAwait(false);
        }

        return keeper is null || await keeper.StopAsync().ConfigureAwait(false) ? 0 : 1;
    }

    private static InMemoryEcsOptions EcsOptions(ServerSettings settings, bool keepJournal)
    {
        var options = new InMemoryEcsOptions { EnableJournal = keepJournal, MaxRecordedCalls = 0 };
        options.Region = settings.Region ?? options.Region;
        options.AccountId = settings.AccountId ?? options.AccountId;
        options.DeploymentDuration = settings.DeploymentDuration ?? options.DeploymentDuration;
        return options;
    }
}
