namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>The test of <c>A/B.cs</c> is <c>A/BTests.cs</c> in the project that tests it, and its tests say what they show.</summary>
public class MirrorConventions
{
    /// <summary>Folders of tests that belong to no single source file, and why.</summary>
    private static readonly Dictionary<string, string> _wholeFolders = new()
    {
        ["tests/EcsServiceConnect.Client.Tests/Faults/"] = "what a call survives, over the whole pipeline",
        ["tests/EcsServiceConnect.Client.Tests/ExactlyOnce/"] = "the client and the in-memory ECS under load",
        ["tests/EcsServiceConnect.Samples.Tests/"] = "the samples as programs",
    };

    public static TheoryData<string, string> Projects => new()
    {
        { "src/EcsServiceConnect.Client", "tests/EcsServiceConnect.Client.Tests" },
        { "src/EcsServiceConnect.Client.Analyzers", "tests/EcsServiceConnect.Client.Analyzers.Tests" },
        { "src/EcsServiceConnect.Client.Diagrams", "tests/EcsServiceConnect.Client.Diagrams.Tests" },
        { "src/EcsServiceConnect.Client.Generators", "tests/EcsServiceConnect.Client.Generators.Tests" },
        { "src/EcsServiceConnect.Client.Testing", "tests/EcsServiceConnect.Client.Testing.Tests" },
        { "src/EcsServiceConnect.LocalServer", "tests/EcsServiceConnect.LocalServer.Tests" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void TestClasses_OfAProject_MirrorItsSourceFiles(string source, string tests)
    {
        var sources = RepositoryFile.List([source], ".cs", ".razor").Select(file => GetStem(source, file.Path)).ToHashSet(StringComparer.Ordinal);

        var strays = FindStrays(sources, RepositoryFile.CSharp(tests).Select(static file => file.Path), tests);

        Assert.True(strays.Length == 0, $"Without a source file:\n{string.Join('\n', strays)}");
    }

    [Fact]
    public void FindStrays_PlantedTest_IsReported() => Assert.Equal(
        ["tests/P/Fluent/OtherTests.cs"],
        FindStrays(
            ["Fluent/EcsBuilder"],
            ["tests/P/Fluent/EcsBuilderTests.cs", "tests/P/Fluent/EcsBuilderTests.Nulls.cs", "tests/P/Fluent/OtherTests.cs", "tests/P/Support/Any.cs"],
            "tests/P"));

    [Fact]
    public void Tests_AllProjects_AreNamedMethodStateExpected()
    {
        var unclear = RepositoryFile.CSharp("tests")
            .SelectMany(static file => SourceFile.Parse(file.Read()).Tests.Where(static test => !IsClear(test.Text)).Select(test => $"{file.Path}:{test.Line}: {test.Text}"))
            .ToArray();

        Assert.True(unclear.Length == 0, $"Not Method_State_Expected:\n{string.Join('\n', unclear)}");
    }

    [Theory]
    [InlineData("SendAsync_Throttled_IsRetried", true)]
    [InlineData("ThrottlesAreRetried", false)]
    [InlineData("SendAsync_Works", false)]
    public void IsClear_TestName_NeedsThreeParts(string name, bool expected) => Assert.Equal(expected, IsClear(name));

    private static bool IsClear(string test) => test.Split('_') is { Length: 3 } parts && parts.All(static part => part.Length > 0);

    private static string[] FindStrays(HashSet<string> sources, IEnumerable<string> files, string tests) =>
    [
        .. files.Where(static path => !_wholeFolders.Keys.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            .Where(path => GetStem(tests, path) is var stem && stem.EndsWith("Tests", StringComparison.Ordinal) && !sources.Contains(stem[..^"Tests".Length])),
    ];

    /// <summary>The path of a file within its project, up to the first dot: partial files are one class.</summary>
    private static string GetStem(string project, string path)
    {
        var inProject = path[(project.Length + 1)..];
        return inProject[..inProject.IndexOf('.', StringComparison.Ordinal)];
    }
}
