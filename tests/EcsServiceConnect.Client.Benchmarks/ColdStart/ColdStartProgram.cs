using System.Diagnostics;
using System.Globalization;
using EcsServiceConnect.Client.Benchmarks.EndToEnd;

namespace EcsServiceConnect.Client.Benchmarks.ColdStart;

/// <summary>One of the two programs of tests/ColdStart: published, then started again and again.</summary>
internal sealed class ColdStartProgram
{
    private readonly PreparedResponse _answer;
    private readonly string _project;
    private readonly string _jit;
    private readonly string _native;
    private readonly string _home;

    public ColdStartProgram(string repository, string name, PreparedResponse answer)
    {
        var published = Path.Combine(repository, "artifacts", "cold-start", name);
        Name = name;
        _answer = answer;
        _project = Path.Combine(repository, "tests", "ColdStart", name);
        _jit = Path.Combine(published, "jit");
        _native = Path.Combine(published, "native");
        _home = Path.Combine(published, "home");
        Directory.CreateDirectory(_home);
    }

    public string Name { get; }

    private string Executable => $"ColdStart.{Name}";

    public void PublishJit() => Publish(_jit, "-p:PublishAot=false");

    public void PublishNative() => Publish(_native);

    public long NativeBytes => new FileInfo(NativeFile).Length;

    /// <summary>Runs it on the shared runtime.</summary>
    public ProgramRun RunJit(Uri server) => Run("dotnet", [Path.Combine(_jit, $"{Executable}.dll")], server);

    /// <summary>Runs the native program.</summary>
    public ProgramRun RunNative(Uri server) => Run(NativeFile, [], server);

    private string NativeFile => Path.Combine(_native, OperatingSystem.IsWindows() ? $"{Executable}.exe" : Executable);

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

    private ProgramRun Run(string file, string[] arguments, Uri server)
    {
        string[] all = [.. arguments, new Uri(server, _answer.Path).AbsoluteUri];
        var start = new ProcessStartInfo(file, all) { RedirectStandardOutput = true };

        // Nothing of this machine's AWS settings plays a part.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("AWS_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = _home;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";

        var run = ProgramRun.Of(start);
        var expected = _answer.Items.ToString(CultureInfo.InvariantCulture);
        return run.Output == expected
            ? run
            : throw new InvalidOperationException($"{Name} was to print {expected}, but printed '{run.Output}'.");
    }
}
