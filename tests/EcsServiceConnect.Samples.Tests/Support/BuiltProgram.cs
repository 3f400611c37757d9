using System.Collections.Concurrent;

namespace EcsServiceConnect.Samples.Tests;

/// <summary>A program of this repository, where the build has put it.</summary>
internal sealed class BuiltProgram
{
    private static readonly DirectoryInfo _root = FindRoot();

    /// <summary>What programs have written without arguments, by program and width: they take seconds, and several tests examine it.</summary>
    private static readonly ConcurrentDictionary<(string Assembly, int? Width), Lazy<Task<string>>> _outputs = new();

    private readonly string _project;
    private readonly string _assembly;

    private BuiltProgram(string project)
    {
        _project = project;

        // Tests and programs are built into folders of the same names: bin/Debug/net10.0, for example.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        _assembly = Path.Combine(
            _root.FullName, project, "bin", output.Parent!.Name, output.Name, $"{Path.GetFileName(project)}.dll");
    }

    public static BuiltProgram QuickStart { get; } = new("samples/QuickStart");

    public static BuiltProgram Deploy { get; } = new("samples/Deploy");

    public static BuiltProgram DeployWatch { get; } = new("samples/DeployWatch");

    public static BuiltProgram NamespaceMap { get; } = new("samples/NamespaceMap");

    public static BuiltProgram WebApi { get; } = new("samples/WebApi");

    public static BuiltProgram Worker { get; } = new("samples/Worker");

    public static BuiltProgram LocalServer { get; } = new("src/EcsServiceConnect.LocalServer");

    /// <summary>Where the README of a sample is.</summary>
    public string ReadmePath => Path.Combine(_root.FullName, _project, "README.md");

    public string Folder => Path.GetDirectoryName(_assembly)!;

    /// <summary>The program of a sample.</summary>
    public static BuiltProgram Find(string sample) => new($"samples/{sample}");

    public ProgramProcess Start(params string[] arguments) => ProgramProcess.Start(_assembly, arguments);

    public ProgramProcess Start(Dictionary<string, string> environment, params string[] arguments) =>
        ProgramProcess.Start(_assembly, arguments, environment);

    /// <summary>Gets what the program writes without arguments, into a pipe of a width. It is run once.</summary>
    public Task<string> GetOutputAsync(int? width = null) => _outputs.GetOrAdd(
        (_assembly, width),
        _ => new Lazy<Task<string>>(() => RunAsync(width is null ? [] : new Dictionary<string, string> { ["COLUMNS"] = $"{width}" }))).Value;

    /// <summary>Runs the program to its end, and asserts that it succeeds.</summary>
    /// <returns>What it writes to the standard output.</returns>
    public Task<string> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs the program with some environment variables to its end, and asserts that it succeeds.</summary>
    /// <returns>What it writes to the standard output.</returns>
    public async Task<string> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = ProgramProcess.Start(_assembly, arguments, environment);
        var (exitCode, output, error) = await process.WaitForExitAsync();
        Assert.True(exitCode == 0, $"exit code {exitCode}\n{output}\n{error}");
        return output;
    }

    /// <summary>Runs the program to its end, and asserts that it fails.</summary>
    /// <returns>What it writes to the standard error.</returns>
    public Task<string> FailAsync(params string[] arguments) => FailAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs the program with some environment variables to its end, and asserts that it fails.</summary>
    /// <returns>What it writes to the standard error.</returns>
    public async Task<string> FailAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = ProgramProcess.Start(_assembly, arguments, environment);
        var (exitCode, output, error) = await process.WaitForExitAsync();
        Assert.True(exitCode == 1, $"exit code {exitCode}\n{output}\n{error}");
        return error;
    }

    /// <summary>The program as a shell starts it, for what only a shell can redirect.</summary>
    public string ToShellCommand() => $"dotnet '{_assembly}'";

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EcsServiceConnect.Client.sln")))
        {
            folder = folder.Parent!;
        }

        return folder;
    }
}
