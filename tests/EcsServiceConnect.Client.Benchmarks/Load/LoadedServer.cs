using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>A server in a process of its own, which reports what it uses.</summary>
internal sealed class LoadedServer : IDisposable
{
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private Uri? _url;

    private LoadedServer(Process process)
    {
        _process = process;
    }

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The working set, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts ecs-local, without a state file.</summary>
    public static Task<LoadedServer> StartWithShortDeploymentsAsync()
    {
        var milliseconds = LoadWorld.DeploymentDuration.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        return StartEcsLocalAsync("--deployment-duration", $"{milliseconds}ms");
    }

    /// <summary>Starts ecs-local with more arguments than its port, and waits until it listens.</summary>
    public static Task<LoadedServer> StartEcsLocalAsync(params string[] arguments) =>
        StartAsync("EcsServiceConnect.LocalServer.dll", ["--port", "0", .. arguments], input: []);

    /// <summary>Starts the bare endpoint.</summary>
    public static Task<LoadedServer> StartBareAsync(IEnumerable<byte[]> responses) => StartAsync(
        $"{typeof(LoadedServer).Assembly.GetName().Name}.dll",
        [BareServer.Argument],
        [.. responses.Select(Convert.ToBase64String), ""]);

    public EcsClient CreateClient() => new(new EcsClientOptions
    {
        Region = "us-east-1",
        Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
        ServiceUrl = _url,
    });

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(_tolerance);
        }

        _process.Dispose();
    }

    private static async Task<LoadedServer> StartAsync(string assembly, string[] arguments, string[] input)
    {
        string[] all = [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments];
        var start = new ProcessStartInfo("dotnet", all) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var server = new LoadedServer(Process.Start(start)!);
        try
        {
            foreach (var line in input)
            {
                await server._process.StandardInput.WriteLineAsync(line);
            }

            await server._process.StandardInput.FlushAsync();
            var text = await server._process.StandardOutput.ReadLineAsync().WaitAsync(_tolerance)
                ?? throw new InvalidOperationException($"{assembly} ended before it listened.");
            server._url = new Uri(text[text.IndexOf("http://", StringComparison.Ordinal)..]);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }
}
