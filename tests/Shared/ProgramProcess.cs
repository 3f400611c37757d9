using System.Diagnostics;

namespace EcsServiceConnect.Tests.Shared;

/// <summary>A built program in a process of its own, as a user starts it.</summary>
public sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;

    private ProgramProcess(Process process) => _process = process;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts a program.</summary>
    /// <param name="assembly">The path of the program's assembly.</param>
    /// <param name="arguments">The arguments of its command line.</param>
    /// <param name="environment">Environment variables to add.</param>
    public static ProgramProcess Start(
        string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Launch("dotnet", [assembly, .. arguments], environment);

    /// <summary>Starts a program that can write no file beyond a size: writing more fails, as on a full disk.</summary>
    /// <param name="maxFileBlocks">The size in blocks of a shell, 512 or 1024 bytes.</param>
    /// <param name="assembly">The path of the program's assembly.</param>
    /// <param name="arguments">The arguments of its command line.</param>
    public static ProgramProcess StartLimited(int maxFileBlocks, string assembly, IEnumerable<string> arguments)
    {
        // Beside the limit, the signal that would end the program is ignored, and so is a large file of the runtime that is none on the disk.
        var environment = new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" };
        string[] command = ["-c", $"trap '' XFSZ; ulimit -f {maxFileBlocks}; exec dotnet \"$@\"", "sh", assembly, .. arguments];
        return Launch("sh", command, environment);
    }

    private static ProgramProcess Launch(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new ProgramProcess(process);
    }

    /// <summary>Reads the next line of the standard output; null at its end.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(Token);

    public async Task<string> ReadErrorAsync() => await _process.StandardError.ReadToEndAsync(Token);

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Token);
    }

    public async Task<(int ExitCode, string Output, string Error)> StopAsync(string signal = "TERM")
    {
        await SignalAsync(signal);
        return await WaitForExitAsync();
    }

    /// <summary>Waits for the end of the program; returns its exit code and what of its output has not been read yet.</summary>
    public async Task<(int ExitCode, string Output, string Error)> WaitForExitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(Token);
        var error = _process.StandardError.ReadToEndAsync(Token);
        await _process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromMinutes(3), Token);
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
}
