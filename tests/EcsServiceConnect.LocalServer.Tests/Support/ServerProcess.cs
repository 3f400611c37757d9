using System.Text.RegularExpressions;
using EcsServiceConnect.Tests.Shared;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>The server in a process of its own, as a user starts it.</summary>
public sealed partial class ServerProcess : IDisposable
{
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
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var process = Launch([.. arguments, "--port", "0"]);
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

    private static ProgramProcess Launch(string[] arguments) => ProgramProcess.Start(typeof(ServerCommand).Assembly.Location, arguments);

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address();
}
