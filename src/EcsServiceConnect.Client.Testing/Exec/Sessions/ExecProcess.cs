using EcsServiceConnect.Client.Exec.Shell;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Runs the command of a session: what a test has set up for it, or a program of the simulated container.</summary>
internal static class ExecProcess
{
    private const int InterruptedStatus = 130;

    /// <summary>Runs the command, and returns the reason for the end of the session, which is empty when the command has ended.</summary>
    public static async Task<string> RunAsync(ExecProcessContext context, ExecCommandInvocation invocation)
    {
        if (WrappedCommand.TryParse(invocation.Command) is { } wrapped)
        {
            return await RunAsync(context, wrapped).ConfigureAwait(false);
        }

        if (!CommandLineParser.TrySplit(invocation.Command, out var arguments, out var error))
        {
            return $"Unable to start command: Failed to parse commands input: {error}";
        }

        var isScript = ShellPrograms.IsScript(arguments);
        var setup = context.TakeCommand(invocation.Command, isExact: isScript) ?? (isScript ? null : context.Setups.TakeProgram(invocation));
        try
        {
            if (setup is not null)
            {
                await context.RunAsync(setup, invocation.Command, context.Streams, context.Foreground).ConfigureAwait(false);
                return "";
            }

            var name = arguments is [var first, ..] ? first : "";
            if (ShellPrograms.FindExecutable(name) is not { } program)
            {
                return DescribeMissing(name);
            }

            await program(CreateCall(context, [.. arguments.Skip(1)], context.Streams)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.Terminal.Stopping.IsCancellationRequested)
        {
            return "";
        }

        return "";
    }

    /// <summary>
    /// Runs a command of this library's client as a shell runs the script around it. That script is no part of the simulated shell's
    /// language, and nothing that a test has set up is for it.
    /// </summary>
    private static async Task<string> RunAsync(ExecProcessContext context, WrappedCommand command)
    {
        if (ShellPrograms.FindExecutable(command.Shell) is not { } shell)
        {
            return DescribeMissing(command.Shell);
        }

        (context.Terminal.IsEchoEnabled, context.Terminal.ConvertsLineEnds) = (false, false);
        await context.Terminal.WriteAsync(command.FormatBegin(isRaw: true)).ConfigureAwait(false);
        var streams = context.Streams with { Input = command.HasInput ? context.PipedInput : Stream.Null };
        var exitCode = InterruptedStatus;
        try
        {
            exitCode = await shell(CreateCall(context, ["-c", " " + command.Command], streams)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.Terminal.Stopping.IsCancellationRequested)
        {
            // The shell survives an interrupt, and reports it.
        }

        await context.Terminal.WriteAsync(command.FormatEnd(exitCode)).ConfigureAwait(false);
        return "";
    }

    private static ShellCall CreateCall(ExecProcessContext context, string[] arguments, ShellStreams streams) =>
        new(context.Shell, context.CreateFrame("sh"), arguments, streams, context.Foreground);

    private static string DescribeMissing(string name) =>
        $"Unable to start command: Failed to start pty: exec: \"{MessageSanitizer.Sanitize(name)}\": executable file not found in $PATH";
}
