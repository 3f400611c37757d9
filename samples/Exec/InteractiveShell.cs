using System.Runtime.InteropServices;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;

namespace Exec;

/// <summary>Connects this terminal with a shell in a container: every key goes there, and its echo comes from there.</summary>
internal static class InteractiveShell
{
    public static async Task<int> RunAsync(TaskHandle task, string? container, CancellationToken cancellationToken)
    {
        var options = new EcsExecSessionOptions { Columns = Math.Max(1, Console.WindowWidth), Rows = Math.Max(1, Console.WindowHeight) };
        await using var session = await task.OpenSessionAsync(container, "/bin/sh", options, cancellationToken);
        using var keyboard = new Keyboard();
        using var resize = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(
            PosixSignal.SIGWINCH,
            context => _ = ResizeAsync(session));

        // Waiting for a key cannot be canceled: it ends with the program.
        _ = Task.Run(() => SendKeysAsync(session, keyboard, cancellationToken), cancellationToken);
        await using var output = Console.OpenStandardOutput();
        await session.Stream.CopyToAsync(output, cancellationToken);
        var result = await session.WaitForExitAsync(cancellationToken);
        return result.ExitCode ?? 0;
    }

    private static async Task SendKeysAsync(EcsExecSession session, Keyboard keyboard, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await session.Stream.WriteAsync(keyboard.Read(), cancellationToken);
            }
        }
        catch (Exception e) when (e is EcsException or OperationCanceledException or ObjectDisposedException)
        {
            // The session has ended, which its output shows.
        }
    }

    private static async Task ResizeAsync(EcsExecSession session)
    {
        try
        {
            await session.ResizeAsync(Math.Max(1, Console.WindowWidth), Math.Max(1, Console.WindowHeight));
        }
        catch (EcsException)
        {
            // The session has ended meanwhile.
        }
    }
}
