using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The simulated container that the programs of a session run in.</summary>
internal sealed class ExecProcessContext
{
    private const int InterruptedStatus = 130;
    private const int MaxShellDepth = 16;

    private readonly ExecSession _session;
    private readonly ExecTty _tty;
    private readonly TimeProvider _clock;
    private int _depth;

    public ExecProcessContext(ExecSession session, ExecTty tty, ExecSetupStore setups, TimeProvider clock)
    {
        _session = session;
        _tty = tty;
        _clock = clock;
        Setups = setups;
        TerminalStream = new ExecTerminalStream(tty);
        PipedInput = new ExecTerminalStream(tty, isTerminal: false);
        Streams = new ShellStreams(TerminalStream, TerminalStream, TerminalStream);
        Terminal = new ExecTerminal(tty, session.Invocation, Streams, clock, tty.Closed);
        Shell = new ShellExecutor(this);
    }

    public ExecSetupStore Setups { get; }

    public ExecTerminal Terminal { get; }

    public ExecTerminalStream TerminalStream { get; }

    /// <summary>What is typed at the terminal, out of a pipe.</summary>
    public Stream PipedInput { get; }

    public ShellStreams Streams { get; }

    public ShellExecutor Shell { get; }

    /// <summary>Canceled at the next Ctrl+C, and when the session is over.</summary>
    public CancellationToken Foreground => _tty.Foreground;

    public DateTimeOffset Now => _clock.GetUtcNow();

    public string WorkingDirectory => _session.Container.Definition?.WorkingDirectory is { Length: > 0 } directory ? directory : "/";

    /// <summary>The host name: in the network mode awsvpc that of the interface, otherwise the beginning of the container's id.</summary>
    public string HostName => _session.Task.NetworkInterface is { } networkInterface
        ? $"ip-{networkInterface.PrivateAddress.Replace('.', '-')}.ec2.internal"
        : _session.Container.Id.Replace("-", "", StringComparison.Ordinal)[..12];

    /// <summary>Takes the setup of a command; null if there is none.</summary>
    public ExecOutcomeSetup? TakeCommand(string command, bool isExact) =>
        Setups.TakeCommand(_session.Invocation with { Command = command }, isExact);

    /// <summary>Runs what a test has set up.</summary>
    public async ValueTask<int> RunAsync(ExecOutcomeSetup setup, string command, ShellStreams streams, CancellationToken cancellationToken)
    {
        var terminal = new ExecTerminal(_tty, _session.Invocation with { Command = command }, streams, _clock, cancellationToken);
        try
        {
            return await ((ExecProgram)setup.Outcome).RunAsync(terminal).ConfigureAwait(false) & 255;
        }
        finally
        {
            terminal.OnInterrupt(null);
            terminal.OnResize(null);
        }
    }

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, _clock, cancellationToken);

    /// <summary>Creates what a program of the container begins with: the container's environment and its directory.</summary>
    public ShellFrame CreateFrame(string name) => new(name, GetEnvironment(), WorkingDirectory);

    /// <summary>Runs a shell: a script, the lines of its input, or a dialog with the terminal.</summary>
    public async ValueTask<int> RunShellAsync(ShellCall call)
    {
        if (_depth >= MaxShellDepth)
        {
            return await call.FailAsync($"sh: more than {MaxShellDepth} shells in each other").ConfigureAwait(false);
        }

        _depth++;
        try
        {
            return await RunAsync(call).ConfigureAwait(false);
        }
        finally
        {
            _depth--;
        }
    }

    private async ValueTask<int> RunAsync(ShellCall call)
    {
        var options = call.Arguments.TakeWhile(static argument => argument.StartsWith('-') && argument.Length > 1).ToList();
        var rest = call.Arguments.Skip(options.Count).ToList();
        var isScript = ShellPrograms.GetOptions(options).Any(static option => option.Contains('c'));
        var frame = new ShellFrame(isScript && rest is [_, var name, ..] ? name : "sh", call.Frame.Environment, call.Frame.Directory)
        {
            Arguments = [.. rest.Skip(isScript ? 2 : 1)],
            ExitsOnFailure = ShellPrograms.GetOptions(options).Any(static option => option.Contains('e')),
        };
        if (isScript)
        {
            return rest.Count == 0
                ? await call.FailAsync("sh: -c: option requires an argument", 2).ConfigureAwait(false)
                : await Shell.ExecuteAsync(rest[0], frame, call.Streams, call.CancellationToken).ConfigureAwait(false);
        }

        if (rest is [var file, ..])
        {
            return await call.FailAsync($"sh: {file}: No such file or directory", 127).ConfigureAwait(false);
        }

        if (call.Streams.Input == TerminalStream)
        {
            return await RunDialogAsync(frame, call.Streams).ConfigureAwait(false);
        }

        using var script = new StreamReader(call.Streams.Input, Encoding.UTF8, leaveOpen: true);
        return await Shell.ExecuteAsync(await script.ReadToEndAsync(call.CancellationToken).ConfigureAwait(false), frame, call.Streams, call.CancellationToken)
            .ConfigureAwait(false);
    }

    private async ValueTask<int> RunDialogAsync(ShellFrame frame, ShellStreams streams)
    {
        while (!frame.IsExited)
        {
            try
            {
                if (await ReadScriptAsync(streams).ConfigureAwait(false) is not { } script)
                {
                    await streams.WriteAsync("\n", _tty.Closed).ConfigureAwait(false);
                    return frame.Status;
                }

                await Shell.ExecuteAsync(script, frame, streams, _tty.Foreground).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!_tty.Closed.IsCancellationRequested)
            {
                frame.Status = InterruptedStatus;
                await streams.WriteAsync("\n", _tty.Closed).ConfigureAwait(false);
            }
        }

        return frame.Status;
    }

    /// <summary>Reads lines up to the end of a command; null at the end of the input.</summary>
    private async ValueTask<string?> ReadScriptAsync(ShellStreams streams)
    {
        var script = "";
        while (true)
        {
            await streams.WriteAsync(script.Length == 0 ? "# " : "> ", _tty.Closed).ConfigureAwait(false);
            if (await streams.ReadLineAsync(_tty.Foreground).ConfigureAwait(false) is not { } line)
            {
                return null;
            }

            script += line + "\n";
            if (!IsIncomplete(script))
            {
                return script;
            }
        }
    }

    private static bool IsIncomplete(string script)
    {
        try
        {
            ShellParser.Parse(script);
            return false;
        }
        catch (ShellSyntaxException exception)
        {
            return exception.IsIncomplete;
        }
    }

    private Dictionary<string, string> GetEnvironment()
    {
        var change = _session.Task.Template.Overrides?.ContainerOverrides?.FirstOrDefault(candidate => candidate.Name == _session.Container.Name);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            ["HOME"] = "/root",
            ["HOSTNAME"] = HostName,
            ["TERM"] = "xterm-256color",
        };
        foreach (var variable in (_session.Container.Definition?.Environment ?? []).Concat(change?.Environment ?? []))
        {
            environment[variable.Name ?? ""] = variable.Value ?? "";
        }

        return environment;
    }
}
