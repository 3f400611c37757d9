namespace EcsServiceConnect.Client.Testing;

/// <summary>Runs the command of a session: what a test has set up for it, or a program of the simulated container.</summary>
internal static class ExecProcess
{
    /// <summary>Runs the command, and returns the reason for the end of the session, which is empty when the command has ended.</summary>
    public static async Task<string> RunAsync(ExecProcessContext context, ExecCommandInvocation invocation)
    {
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
            }
            else if (arguments.Count == 0 || ShellPrograms.FindExecutable(arguments[0]) is not { } program)
            {
                return $"Unable to start command: Failed to start pty: exec: \"{MessageSanitizer.Sanitize(arguments is [var name, ..] ? name : "")}\": executable file not found in $PATH";
            }
            else
            {
                await program(new ShellCall(
                    context.Shell, context.CreateFrame("sh"), [.. arguments.Skip(1)], context.Streams, context.Foreground)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!context.Terminal.Stopping.IsCancellationRequested)
        {
            return "";
        }

        return "";
    }
}
