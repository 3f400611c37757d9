using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Net;
using System.Net.Sockets;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>The command line.</summary>
internal static class ServerCommand
{
    /// <summary>The number of calls that the control endpoint lists.</summary>
    private const int MaxRecordedCalls = 1000;

    /// <summary>Parses the arguments, runs the server until it is stopped, and returns the exit code.</summary>
    public static Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var parseResult = Create(output, error).Parse(arguments);
        if (parseResult.Action is ParseErrorAction errorAction)
        {
            errorAction.ShowHelp = false;
        }

        // The application handles signals itself: it completes requests and saves the state, however long that takes.
        return parseResult.InvokeAsync(
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
        command.SetAction(
            (parseResult, cancellationToken) => TryServeAsync(options.Read(parseResult), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> TryServeAsync(
        ServerOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        using var stop = new StopSignal(cancellationToken);
        try
        {
            return await ServeAsync(options, output, error, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.Stopping.IsCancellationRequested)
        {
            await error.WriteLineAsync("ecs-local was stopped before it was ready. Nothing in a state file is lost.").ConfigureAwait(false);
            return stop.ExitCode;
        }
        catch (Exception exception) when (exception is StartupException or IOException)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(ServerOptions options, TextWriter output, TextWriter error, StopSignal stop)
    {
        if (options is { Durable: true, StateFile: null })
        {
            throw new StartupException("--durable needs --state-file, the file to save to.");
        }

        var systemClock = new InMemoryEcsOptions().TimeProvider;
        await using var accessLog = options.AccessLog ? new AccessLogProvider(output, systemClock) : null;
        using var loggers = ServerLogging.CreateFactory(accessLog, error);
        var clock = new SteadyClock(systemClock, loggers.CreateLogger<SteadyClock>());
        using var file = options.StateFile is { } path ? StateFile.Open(path) : null;
        var ecsOptions = CreateEcsOptions(options, loggers, clock);
        var ecs = file is null
            ? new InMemoryEcs(ecsOptions)
            : await file.LoadAsync(ecsOptions, options, stop.Stopping).ConfigureAwait(false);
        if (file?.HadUnfinishedSave == true)
        {
            await error.WriteLineAsync(
                $"The last save to the state file '{file.Path}' was cut off, as by a crash. The state before it is restored.").ConfigureAwait(false);
        }

        clock.StartAt(ecs.State.Now);
        var application = ServerApplication.Create(options, ecs, file, loggers, clock);
        await using (application)
        {
            await StartAsync(application, options, stop.Stopping).ConfigureAwait(false);
            await output.WriteLineAsync($"ECS is listening on {application.Urls.First()}").ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            accessLog?.Start();
            await application.WaitForShutdownAsync(stop.Stopping).ConfigureAwait(false);
            return application.Services.GetService<StatePersister>() is { HasUnsavedChanges: true } ? 1 : 0;
        }
    }

    /// <summary>Starts to listen. The web server reports an address in use as an <see cref="IOException"/>, and others as they come.</summary>
    private static async Task StartAsync(WebApplication application, ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            throw new StartupException(
                $"ecs-local cannot listen on {new IPEndPoint(options.Address, options.Port)}: {exception.Message}. Use an address of this machine "
                + "(--listen) and a port that is open to this user (--port).");
        }
    }

    private static InMemoryEcsOptions CreateEcsOptions(ServerOptions options, ILoggerFactory loggers, TimeProvider clock)
    {
        var ecsOptions = new InMemoryEcsOptions
        {
            Namespaces = options.Namespaces,
            RateLimits = options.RateLimits,
            EnableJournal = options.StateFile is not null,
            MaxRecordedCalls = options.NoControl ? 0 : MaxRecordedCalls,
            LoggerFactory = loggers,
            TimeProvider = clock,
        };
        ecsOptions.Region = options.Region ?? ecsOptions.Region;
        ecsOptions.AccountId = options.AccountId ?? ecsOptions.AccountId;
        ecsOptions.DeploymentDuration = options.DeploymentDuration ?? ecsOptions.DeploymentDuration;
        return ecsOptions;
    }
}
