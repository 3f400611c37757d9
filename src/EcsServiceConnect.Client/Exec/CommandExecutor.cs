using System.Text;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Exec.Shell;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Runs one command in a session of its own.</summary>
internal sealed class CommandExecutor
{
    private static readonly EcsExecSessionOptions _defaultSession = new() { Columns = 200, Rows = 50 };

    private static readonly string[] _programFailures =
        ["no such file or directory", "not a directory", "executable file not found", "permission denied", "exec format error"];

    private readonly IEcsClient _client;
    private ExecTarget _target;
    private readonly RunCommandOptions _options;
    private readonly EcsExecSessionOptions _sessionOptions;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly WrappedCommand? _shell;
    private readonly string _text;
    private readonly CommandOutput _output;
    private int? _sessionExitCode;

    public CommandExecutor(IEcsClient client, ExecTarget target, string command, RunCommandOptions options)
    {
        _client = client;
        _target = target;
        _options = options;
        _sessionOptions = options.SessionOptions ?? _defaultSession;
        _clock = ClientClock.Get(client, _sessionOptions.TimeProvider);
        _start = _clock.GetTimestamp();
        _shell = options.Shell is { } shell
            ? new WrappedCommand(command, RandomSource.System.CreateIdempotencyToken(), shell, options.Input is not null)
            : null;
        _text = _shell?.Format() ?? command;
        _output = new CommandOutput(_shell, options.MaxOutputBytes);
    }

    /// <summary>Runs the command until it ends or its time is up.</summary>
    public async Task<CommandResult> RunAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        EcsExecSession? session = null;
        try
        {
            session = await SessionFactory.OpenAsync(_client, _target, _text, _sessionOptions, either.Token).ConfigureAwait(false);
            _target = _target with { Container = session.ContainerName };
            await RunAsync(session, either.Token).ConfigureAwait(false);
            return CreateResult(session);
        }
        catch (OperationCanceledException error) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw _target.CreateException(
                EcsExecOutcome.TimedOut,
                $"The command did not end in {_options.Timeout}, so its session was ended. Set Timeout in RunCommandOptions to wait longer.",
                innerException: error,
                result: CreateResult(session));
        }
        catch (EcsExecException error) when (error is { Outcome: EcsExecOutcome.ChannelClosed, Result: null })
        {
            // The stream has failed: the session ended before all output had arrived.
            throw _target.CreateException(EcsExecOutcome.ChannelClosed, "The session ended before all output of the command had arrived.", error.Reason, error, CreateResult(session));
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The command was canceled. ({_target})", error, cancellationToken);
        }
        finally
        {
            if (session is not null)
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task RunAsync(EcsExecSession session, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var input = SendInputAsync(session.Stream, begun.Task, end.Token);
        var reading = ReadOutputAsync(session, begun, cancellationToken);
        try
        {
            if (await Task.WhenAny(reading, input).ConfigureAwait(false) == input)
            {
                // All input is sent, or could not be read.
                await input.ConfigureAwait(false);
            }

            await reading.ConfigureAwait(false);
        }
        finally
        {
            // A command may end without reading all of its input. The caller's stream may ignore the cancellation, so it is not awaited.
            await end.CancelAsync().ConfigureAwait(false);
            input.ObserveException();
            reading.ObserveException();
        }
    }

    private async Task ReadOutputAsync(EcsExecSession session, TaskCompletionSource begun, CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        do
        {
            if (_output.HasBegun)
            {
                begun.TrySetResult();
            }

            var length = await session.Stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (length == 0)
            {
                _output.Complete();
                await ThrowUnlessEndedAsync(session, cancellationToken).ConfigureAwait(false);
                return;
            }

            _output.Add(buffer.AsSpan(0, length));
        }
        while (_output.ExitCode is null);
    }

    private async Task SendInputAsync(Stream terminal, Task begun, CancellationToken cancellationToken)
    {
        if (_options.Input is not { } input)
        {
            return;
        }

        await begun.WaitAsync(cancellationToken).ConfigureAwait(false);
        var encoder = _shell is null ? null : new TerminalInputWriter();
        var buffer = new byte[4096];
        while (await ReadInputAsync(input, buffer, cancellationToken).ConfigureAwait(false) is > 0 and var length)
        {
            var piece = buffer.AsMemory(0, length);
            await WriteInputAsync(terminal, encoder is null ? piece : encoder.Encode(piece.Span), cancellationToken).ConfigureAwait(false);
        }

        await WriteInputAsync(terminal, encoder is null ? new[] { TerminalInputWriter.EndOfTransmission } : encoder.EncodeEnd(), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<int> ReadInputAsync(Stream input, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new EcsTransportException($"The input of the command could not be read. ({_target})", error);
        }
    }

    private static async ValueTask WriteInputAsync(Stream terminal, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await terminal.WriteAsync(input, cancellationToken).ConfigureAwait(false);
        }
        catch (EcsException)
        {
            // The session has ended: its output shows how.
        }
    }

    /// <summary>Throws if the session was closed before the shell reported the end of the command or, without a shell, with a reason.</summary>
    private async Task ThrowUnlessEndedAsync(EcsExecSession session, CancellationToken cancellationToken)
    {
        var exit = await session.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (_shell is null && exit.Reason is null)
        {
            _sessionExitCode = exit.ExitCode;
            return;
        }

        var hasCommand = _shell is not null && _output.HasBegun;
        var reason = exit.Reason ?? (hasCommand || _shell is null ? null : Encoding.UTF8.GetString(_output.Bytes.Span));
        throw !hasCommand && IsMissingProgram(reason)
            ? _target.CreateException(
                EcsExecOutcome.NoShell,
                _shell is null
                    ? "The container cannot execute the command."
                    : $"The container has no shell '{_shell.Shell}'. Set Shell in RunCommandOptions to one that it has, or to null for no shell and no exit code.",
                reason)
            : _target.CreateException(
                EcsExecOutcome.ChannelClosed, "The session was closed before the command ended.", reason, result: CreateResult(session));
    }

    /// <summary>
    /// Whether the agent could not start a program because of the program itself, unlike a command that is too long, or a container
    /// without terminals. The texts are those of the Go runtime, which the agent passes on.
    /// </summary>
    private static bool IsMissingProgram(string? reason) =>
        reason is not null
        && (reason.Contains("exec: ", StringComparison.Ordinal) || reason.Contains("fork/exec ", StringComparison.Ordinal))
        && _programFailures.Any(failure => reason.Contains(failure, StringComparison.OrdinalIgnoreCase));

    private CommandResult CreateResult(EcsExecSession? session)
    {
        var bytes = _output.IsRaw || _options.KeepTerminalLineEndings ? _output.Bytes : ReplaceLineEndings(_output.Bytes.Span);
        var text = Encoding.UTF8.GetString(bytes.Span);
        return new CommandResult
        {
            ExitCode = _output.ExitCode ?? _sessionExitCode,
            Output = _options.KeepEscapeSequences ? text : TerminalText.RemoveEscapeSequences(text),
            OutputBytes = bytes,
            IsTruncated = _output.IsTruncated,
            Duration = _clock.GetElapsedTime(_start),
            TaskArn = session?.TaskArn,
            ContainerName = session?.ContainerName ?? _target.Container,
            SessionId = session?.SessionId,
        };
    }

    private static ReadOnlyMemory<byte> ReplaceLineEndings(ReadOnlySpan<byte> output)
    {
        var plain = new byte[output.Length];
        var length = 0;
        for (var i = 0; i < output.Length; i++)
        {
            if (output[i] != (byte)'\r' || i + 1 == output.Length || output[i + 1] != (byte)'\n')
            {
                plain[length++] = output[i];
            }
        }

        return plain.AsMemory(0, length);
    }
}
