using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions.Vocabulary;

/// <summary>Names, comments, messages and guides use the words of the field: see <c>retired-words.tsv</c>.</summary>
public class VocabularyConventions
{
    /// <summary>These files hold the retired words themselves.</summary>
    private const string OwnFolder = "tests/EcsServiceConnect.Client.Conventions/Vocabulary/";

    /// <summary>The reason of the suffixes that are always allowed.</summary>
    private const string ClosedSet = "the closed set of suffixes";

    /// <summary>The names of wire types are AWS's.</summary>
    private const string ModelNamespace = "EcsServiceConnect.Client.Models";

    [Fact]
    public void Names_AllProjects_UseNoRetiredWord() => AssertNone(
        GetCSharpFiles().SelectMany(static file =>
            SourceFile.Parse(file.Read()).Names.SelectMany(name => VocabularyTable.CheckName(file.Path, name))));

    [Fact]
    public void CommentsAndMessages_AllProjects_UseNoRetiredWord() => AssertNone(
        GetCSharpFiles().SelectMany(static file =>
            SourceFile.Parse(file.Read()).Texts.SelectMany(text => VocabularyTable.CheckText(file.Path, text))));

    [Fact]
    public void Prose_Markdown_UsesNoRetiredWord() => AssertNone(
        RepositoryFile.List(["docs", "src", "samples"], ".md")
            .Concat(new[] { "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md" }.Select(static path => new RepositoryFile(path)))
            .SelectMany(static file => MarkdownFile.ReadProse(file.Read()).SelectMany(text => VocabularyTable.CheckText(file.Path, text))));

    [Fact]
    public void Types_OfSrcNamedAsAgents_HaveASuffixOfTheField() => AssertNone(
        GetOwnSources().SelectMany(static file => CheckSuffixes(file.Path, file.Source.Types)));

    [Fact]
    public void Suffixes_BeyondTheClosedSet_AreNeeded()
    {
        var types = GetOwnSources().SelectMany(static file => file.Source.Types).ToArray();

        AssertNone(VocabularyTable.Suffixes
            .Where(suffix => suffix.Value != ClosedSet && !types.Any(type => type.EndsWith(suffix.Key, StringComparison.Ordinal)))
            .Select(static suffix => $"No type ends in {suffix.Key}"));
    }

    [Fact]
    public void Exceptions_All_StateAReason() =>
        Assert.All(VocabularyTable.Exceptions, static exception => Assert.True(exception.Reason.Length > 15, exception.What));

    [Theory]
    [InlineData("class AnswerReader;", "response")]
    [InlineData("class C { int LongestWait; }", "Max")]
    [InlineData("class C { void M() { var all = names.Select(one => one.Length); } }", "name the thing")]
    [InlineData("class C { void TakeLook(int lookCount) { } }", "poll")]
    public void CheckName_PlantedWord_IsReported(string code, string replacement) => Assert.Contains(
        SourceFile.Parse(code).Names.SelectMany(static name => VocabularyTable.CheckName("src/Planted.cs", name)),
        problem => problem.Contains(replacement, StringComparison.Ordinal));

    [Theory]
    [InlineData("/// <summary>Reads the answer.</summary>\nclass C;", "response")]
    [InlineData("// The call was cancelled.\nclass C;", "canceled")]
    [InlineData("class C { string S = $\"{1} has no sense\"; }", "is invalid")]
    public void CheckText_PlantedWord_IsReported(string code, string replacement) => Assert.Contains(
        SourceFile.Parse(code).Texts.SelectMany(static text => VocabularyTable.CheckText("src/Planted.cs", text)),
        problem => problem.Contains(replacement, StringComparison.Ordinal));

    [Fact]
    public void CheckText_PlantedWordInMarkdown_IsReported() => Assert.Single(
        MarkdownFile.ReadProse("The `answer` here is code.\n```csharp\nanswer\n```\nThe verdict is prose.\n")
            .SelectMany(static text => VocabularyTable.CheckText("docs/planted.md", text)));

    [Fact]
    public void CheckSuffixes_PlantedAgent_IsReported() =>
        Assert.Single(CheckSuffixes("src/Planted.cs", ["DeploymentFollower", "DeploymentPoller", "Deployment"]));

    private static IEnumerable<string> CheckSuffixes(string path, IEnumerable<string> types) => types
        .Where(static type => type.EndsWith("er", StringComparison.Ordinal) || type.EndsWith("or", StringComparison.Ordinal))
        .Where(static type => !VocabularyTable.Suffixes.Keys.Any(suffix => type.EndsWith(suffix, StringComparison.Ordinal)))
        .Select(type => $"{path}: {type} ends in no suffix of suffixes.tsv");

    private static IEnumerable<(string Path, SourceFile Source)> GetOwnSources() => RepositoryFile.CSharp("src")
        .Select(static file => (file.Path, Source: SourceFile.Parse(file.Read())))
        .Where(static file => file.Source.Namespace != ModelNamespace);

    private static IEnumerable<RepositoryFile> GetCSharpFiles() =>
        RepositoryFile.CSharp().Where(static file => !file.Path.StartsWith(OwnFolder, StringComparison.Ordinal));

    private static void AssertNone(IEnumerable<string> problems)
    {
        var all = problems.Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} problems:\n{string.Join('\n', all)}");
    }
}
