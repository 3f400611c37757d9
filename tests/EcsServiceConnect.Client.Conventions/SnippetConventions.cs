using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The code in README.md and docs/ is code that compiles: it stands, line by line, in samples/Snippets.</summary>
public partial class SnippetConventions
{
    /// <summary>How a block of code that is written against the vendor's client is marked.</summary>
    private const string Vendors = "csharp vendor";

    private static readonly string _root = Path.Combine(AppContext.BaseDirectory, "Documents");

    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(_root, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_root, f))];

    [Fact]
    public void Readme_OfTheRepository_ShowsCode() =>
        Assert.Contains(Blocks("README.md"), b => b.Language == "csharp");

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharp_InADocument_StandsInTheCompiledSnippets(string document)
    {
        var snippets = Directory.EnumerateFiles(Path.Combine(_root, "Snippets"), "*.cs").Select(f => Normalize(File.ReadAllText(f))).ToArray();

        Assert.All(
            Blocks(document).Where(b => b.Language == "csharp"),
            block => Assert.Contains(snippets, s => s.Contains(Normalize(block.Code), StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharp_InADocument_IsMarkedAsCompiledOrAsTheVendors(string document) =>
        Assert.All(
            Blocks(document).Where(b => CSharp().IsMatch(b.Language)),
            block => Assert.Contains(block.Language, document == MigrationGuide.Document ? ["csharp", Vendors] : new[] { "csharp" }));

    /// <summary>The vendor's ECS package is no dependency, so its side of a comparison cannot be compiled. Ours cannot hide there.</summary>
    [Fact]
    public void VendorsCode_InTheMigrationGuide_IsNoneOfOurs()
    {
        var blocks = Blocks(MigrationGuide.Document).Where(b => b.Language == Vendors).ToArray();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.DoesNotMatch(OurNames(), block.Code));
    }

    private static IEnumerable<(string Language, string Code)> Blocks(string document) =>
        CodeBlocks().Matches(File.ReadAllText(Path.Combine(_root, document))).Select(m => (m.Groups["language"].Value, m.Groups["code"].Value));

    /// <summary>Indentation, empty lines and using directives do not count.</summary>
    private static string Normalize(string code) =>
        string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !UsingDirective().IsMatch(l)));

    [GeneratedRegex("^```(?<language>[^\n]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("^(csharp|cs|c#)", RegexOptions.IgnoreCase)]
    private static partial Regex CSharp();

    [GeneratedRegex(@"\bI?Ecs[A-Z]|InMemoryEcs")]
    private static partial Regex OurNames();

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingDirective();
}
