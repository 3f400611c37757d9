using System.Text.RegularExpressions;
using EcsServiceConnect.Tests.Shared;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>The server in a process of its own, as a user starts it.</summary>
public sealed partial class ServerProcess : IDisposable
{
    private static readonly string _assembly = typeof(ServerCommand).Assembly.Location;

    private readonly ProgramProcess _process;

    private ServerProcess(ProgramProcess process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>Whether a new process ignores SIGINT, as a shell makes its background jobs do.</summary>
    public static bool IgnoresInterrupts { get; } = OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status")
        .Any(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && (Convert.ToInt64(line[7..].Trim(), 16) & 2) != 0);

    /// <summary>Starts the server on a free port and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(params string[] arguments) => WaitUntilReadyAsync(Launch([.. arguments, "--port", "0"]));

    /// <summary>Starts the server under a limit of the size of files, which it meets as it would meet a full disk.</summary>
    public static Task<ServerProcess> StartAsync(int maxFileBlocks, params string[] arguments) =>
        WaitUntilReadyAsync(ProgramProcess.StartLimited(maxFileBlocks, _assembly, [.. arguments, "--port", "0"]));

    /// <summary>Starts a program that may end before it listens.</summary>
    public static ProgramProcess Launch(IEnumerable<string> arguments) => ProgramProcess.Start(_assembly, arguments);

    private static async Task<ServerProcess> WaitUntilReadyAsync(ProgramProcess process)
    {
        var line = await process.ReadLineAsync();
        var url = Address().Match(line ?? "");
        Assert.True(url.Success, line ?? await process.ReadErrorAsync());
        return new ServerProcess(process, new Uri(url.Value));
    }

    /// <summary>Runs the server to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Launch(arguments);
        return await process.WaitForExitAsync();
    }

    public Task<(int ExitCode, string Output, string Error)> StopAsync(string signal = "TERM") => _process.StopAsync(signal);

    public Task SignalAsync(string signal) => _process.SignalAsync(signal);

    public Task<(int ExitCode, string Output, string Error)> WaitForExitAsync() => _process.WaitForExitAsync();

    public void Dispose() => _process.Dispose();

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address();
}
