using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>The program in a process of its own, as a user starts it.</summary>
public sealed partial class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public Uri Url { get; private set; } = null!;

    /// <summary>Whether what is started here ignores SIGINT, as a shell makes its jobs in the background do.</summary>
    public static bool IgnoresInterrupts { get; } = OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status")
        .Any(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && (Convert.ToInt64(line[7..].Trim(), 16) & 2) != 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var server = Launch([.. arguments, "--port", "0"]);
        var line = await server._process.StandardOutput.ReadLineAsync(Token);
        var url = Address().Match(line ?? "");
        Assert.True(url.Success, line ?? await server._process.StandardError.ReadToEndAsync(Token));
        server.Url = new Uri(url.Value);
        return server;
    }

    /// <summary>Starts it, for it to end by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var server = Launch(arguments);
        return await server.WaitForExitAsync();
    }

    public async Task<(int ExitCode, string Output, string Error)> StopAsync(string signal = "TERM")
    {
        await SignalAsync(signal);
        return await WaitForExitAsync();
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Token);
    }

    public async Task<(int ExitCode, string Output, string Error)> WaitForExitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(Token);
        var error = _process.StandardError.ReadToEndAsync(Token);
        await _process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static ServerProcess Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(typeof(ServerCommand).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ServerProcess(Process.Start(start)!);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address();
}
