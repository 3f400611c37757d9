using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using EcsServiceConnect.Client.Benchmarks.EndToEnd;

namespace EcsServiceConnect.Client.Benchmarks.ColdStart;

/// <summary>One of the two programs of tests/ColdStart: published, then started again and again.</summary>
internal sealed class ColdStartProgram
{
    private readonly PreparedResponse _response;
    private readonly string _project;
    private readonly string _built;
    private readonly string _jit;
    private readonly string _readyToRun;
    private readonly string _native;
    private readonly string _nativeWithoutChain;
    private readonly string _home;

    public ColdStartProgram(string repository, string name, PreparedResponse response)
    {
        var published = Path.Combine(repository, "artifacts", "cold-start", name);
        Name = name;
        _response = response;
        _project = Path.Combine(repository, "tests", "ColdStart", name);

        // All projects are built into folders of the same names: bin/Release/net10.0, for example.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        _built = Path.Combine(_project, "bin", output.Parent!.Name, output.Name);
        _jit = Path.Combine(published, "jit");
        _readyToRun = Path.Combine(published, "ready-to-run");
        _native = Path.Combine(published, "native");
        _nativeWithoutChain = Path.Combine(published, "native-without-chain");
        _home = Path.Combine(published, "home");
        Directory.CreateDirectory(_home);
    }

    public string Name { get; }

    private string Executable => $"ColdStart.{Name}";

    public void PublishJit() => Publish(_jit, "-p:PublishAot=false");

    /// <summary>Publishes it with code compiled ahead, which the runtime replaces where it pays.</summary>
    public void PublishReadyToRun() => Publish(
        _readyToRun, "-p:PublishAot=false", "-p:PublishReadyToRun=true", "--self-contained", "false", "-r", RuntimeInformation.RuntimeIdentifier);

    public void PublishNative() => Publish(_native);

    /// <summary>Publishes a native program of ours that leaves the credential chain out.</summary>
    public void PublishNativeWithoutChain() => Publish(_nativeWithoutChain, "-p:EnableCredentialChain=false");

    public long NativeBytes => new FileInfo(GetNativeFile(_native)).Length;

    public long NativeBytesWithoutChain => new FileInfo(GetNativeFile(_nativeWithoutChain)).Length;

    /// <summary>Runs it on the shared runtime.</summary>
    public ProgramRun RunJit(Uri server) => RunOnSharedRuntime(_jit, server);

    /// <summary>Runs it on the shared runtime, with code compiled ahead.</summary>
    public ProgramRun RunReadyToRun(Uri server) => RunOnSharedRuntime(_readyToRun, server);

    /// <summary>Runs it on the shared runtime, as it was built.</summary>
    public ProgramRun RunBuilt(Uri server) => RunOnSharedRuntime(_built, server);

    /// <summary>Runs the native program.</summary>
    public ProgramRun RunNative(Uri server) => Run(GetNativeFile(_native), [], server);

    private string GetNativeFile(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{Executable}.exe" : Executable);

    private void Publish(string folder, params string[] settings)
    {
        string[] arguments = ["publish", _project, "-c", "Release", "-o", folder, "-v", "q", "--nologo", .. settings];
        var start = new ProcessStartInfo("dotnet", arguments);
        using var publishing = Process.Start(start)!;
        publishing.WaitForExit();
        if (publishing.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name} could not be published: exit code {publishing.ExitCode}.");
        }
    }

    private ProgramRun RunOnSharedRuntime(string folder, Uri server) => Run("dotnet", [Path.Combine(folder, $"{Executable}.dll")], server);

    private ProgramRun Run(string file, string[] arguments, Uri server)
    {
        string[] all = [.. arguments, new Uri(server, _response.Path).AbsoluteUri];
        var start = new ProcessStartInfo(file, all) { RedirectStandardOutput = true };

        // The AWS settings of this machine must not matter.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("AWS_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = _home;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";

        var run = ProgramRun.Of(start);
        var expected = _response.Items.ToString(CultureInfo.InvariantCulture);
        return run.Output == expected
            ? run
            : throw new InvalidOperationException($"{Name} should print {expected}, but printed '{run.Output}'.");
    }
}
