using System.Diagnostics;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>The <see cref="ResponseServer"/> in a process of its own, so that what it uses is not counted as the clients'.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>The argument by which this program becomes the server.</summary>
    public const string Argument = "response-server";

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private ServerProcess(Process process)
    {
        _process = process;
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; private set; } = null!;

    /// <summary>Starts the server and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync()
    {
        var server = new ServerProcess(Process.Start(StartInfo())!);
        try
        {
            var line = await server._process.StandardOutput.ReadLineAsync().WaitAsync(_timeout);
            server.Url = new Uri(line ?? throw new InvalidOperationException("The server ended before it listened."));
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(_timeout))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo()
    {
        var program = Environment.ProcessPath!;
        string[] assembly = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(ServerProcess).Assembly.Location] : [];
        return new ProcessStartInfo(program, [.. assembly, Argument]) { RedirectStandardInput = true, RedirectStandardOutput = true };
    }
}
