using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The code in README.md and docs/ is code that compiles: it stands, line by line, in samples/Snippets.</summary>
public partial class SnippetConventions
{
    private static readonly string _root = Path.Combine(AppContext.BaseDirectory, "Documents");

    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(_root, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_root, f))];

    [Fact]
    public void Readme_OfTheRepository_ShowsCode() =>
        Assert.NotEmpty(CSharpBlocks().Matches(File.ReadAllText(Path.Combine(_root, "README.md"))));

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharp_InADocument_StandsInTheCompiledSnippets(string document)
    {
        var snippets = Directory.EnumerateFiles(Path.Combine(_root, "Snippets"), "*.cs").Select(f => Normalize(File.ReadAllText(f))).ToArray();

        Assert.All(
            CSharpBlocks().Matches(File.ReadAllText(Path.Combine(_root, document))),
            block => Assert.Contains(snippets, s => s.Contains(Normalize(block.Groups["code"].Value), StringComparison.Ordinal)));
    }

    /// <summary>Indentation, empty lines and using directives do not count.</summary>
    private static string Normalize(string code) =>
        string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !UsingDirective().IsMatch(l)));

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlocks();

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingDirective();
}
