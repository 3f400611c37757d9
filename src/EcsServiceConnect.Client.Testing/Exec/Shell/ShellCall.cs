namespace EcsServiceConnect.Client.Testing;

/// <summary>One call of a program of the simulated shell.</summary>
/// <param name="Shell">The shell that calls it.</param>
/// <param name="Frame">What the shell remembers.</param>
/// <param name="Arguments">The arguments, without the program's name.</param>
/// <param name="Streams">What it reads from and writes to.</param>
/// <param name="CancellationToken">Canceled when it is interrupted, or the session ends.</param>
internal sealed record ShellCall(
    ShellExecutor Shell, ShellFrame Frame, string[] Arguments, ShellStreams Streams, CancellationToken CancellationToken)
{
    public ValueTask WriteAsync(byte[] bytes) => Streams.Output.WriteAsync(bytes, CancellationToken);

    public ValueTask WriteAsync(string text) => Streams.WriteAsync(text, CancellationToken);

    public async ValueTask<int> WriteLineAsync(string text)
    {
        await WriteAsync(text + "\n").ConfigureAwait(false);
        return 0;
    }

    /// <summary>Writes an error message, and returns the exit code of the failure.</summary>
    public async ValueTask<int> FailAsync(string message, int exitCode = 1)
    {
        await Streams.WriteErrorAsync(message + "\n", CancellationToken).ConfigureAwait(false);
        return exitCode;
    }
}
