using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>
/// Runs the program CredentialsProbe with an environment and a home folder of its own, in which nothing of this machine's
/// AWS settings is left. Instance metadata is off unless a test sets it up.
/// </summary>
internal sealed class Probe : IDisposable
{
    private const string Name = "CredentialsProbe";
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("ecs-client-probe-");

    public Probe(LoopbackServer server)
    {
        Variables["AWS_ENDPOINT_URL_ECS"] = server.Url;
        Variables["AWS_REGION"] = "eu-west-1";
        Variables["AWS_EC2_METADATA_DISABLED"] = "true";
        Variables["AWS_CONFIG_FILE"] = Path.Combine(_home.FullName, "config");
    }

    /// <summary>The variables that the program gets; null for one that it must not have.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>Writes a file into the home folder.</summary>
    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(_home.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs the program: so many rounds of so many calls at a time.</summary>
    /// <returns>What it printed: nothing if every call succeeded.</returns>
    public async Task<string> RunAsync(int rounds = 1, int callsOfARound = 1, params string[] more)
    {
        using var process = Process.Start(StartInfo(rounds, callsOfARound, more))!;
        try
        {
            var cancellationToken = TestContext.Current.CancellationToken;
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);

            Assert.Equal("", await error);
            Assert.Equal(output.Length == 0 ? 0 : 1, process.ExitCode);
            return output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    public void Dispose() => _home.Delete(recursive: true);

    private ProcessStartInfo StartInfo(int rounds, int callsOfARound, string[] more)
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        var folder = AppContext.BaseDirectory.Replace("EcsServiceConnect.Client.Tests", Name, StringComparison.Ordinal);
        string[] arguments = [Path.Combine(folder, Name + ".dll"), $"{rounds}", $"{callsOfARound}", .. more];
        var start = new ProcessStartInfo(host, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var ofMachine in start.Environment.Keys.Where(key => key.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(ofMachine);
        }

        start.Environment["HOME"] = _home.FullName;
        start.Environment["USERPROFILE"] = _home.FullName;
        foreach (var (variable, value) in Variables.Where(variable => variable.Value is not null))
        {
            start.Environment[variable] = value;
        }

        return start;
    }
}
