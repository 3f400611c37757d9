using EcsServiceConnect.Client.Generators.Tests.Support;

namespace EcsServiceConnect.Client.Generators.Tests.Emitting;

/// <summary>Compares the code for each kind of declaration with the approved text in <c>Emitted</c>.</summary>
public class EmittedTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Emitted");

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(_folder, "*.g.cs").Select(path => Path.GetFileName(path)[..^5])];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Run_Sample_EmitsApprovedText(string sample)
    {
        var run = GeneratorRun.Create(File.ReadAllText(Path.Combine(_folder, sample + ".cs")));
        var written = run.Files.Single(file => file.Key.EndsWith($".{sample}.g.cs", StringComparison.Ordinal)).Value;

        // After an intended change of the generator, compare this file with the approved one and copy it over.
        File.WriteAllText(Path.Combine(_folder, sample + ".received"), written);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, sample + ".g.cs")), written, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Run_Sample_CompilesWithoutWarnings(string sample)
    {
        var run = GeneratorRun.Create(File.ReadAllText(Path.Combine(_folder, sample + ".cs")));

        Assert.Empty(run.GetCompilerDiagnostics());
    }
}
