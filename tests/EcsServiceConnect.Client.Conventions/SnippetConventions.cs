using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The code in README.md and docs/ compiles: it is copied, line by line, from samples/Snippets.</summary>
public partial class SnippetConventions
{
    /// <summary>The language of a block of code for the vendor's client.</summary>
    private const string VendorLanguage = "csharp vendor";

    private static readonly string _root = Path.Combine(AppContext.BaseDirectory, "Documents");

    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(_root, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_root, f))];

    [Fact]
    public void Readme_Repository_ShowsCode() =>
        Assert.Contains(Blocks("README.md"), b => b.Language == "csharp");

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharp_Document_IsCompiledSnippet(string document)
    {
        var snippets = Directory.EnumerateFiles(Path.Combine(_root, "Snippets"), "*.cs").Select(f => Normalize(File.ReadAllText(f))).ToArray();

        Assert.All(
            Blocks(document).Where(b => b.Language == "csharp"),
            block => Assert.Contains(snippets, s => s.Contains(Normalize(block.Code), StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void CSharp_Document_IsMarkedAsCompiledOrVendorCode(string document) =>
        Assert.All(
            Blocks(document).Where(b => CSharp().IsMatch(b.Language)),
            block => Assert.Contains(block.Language, document == MigrationGuide.Document ? ["csharp", VendorLanguage] : new[] { "csharp" }));

    /// <summary>The vendor's ECS package is not a dependency, so code for it cannot be compiled. Code for this library must not be marked like that.</summary>
    [Fact]
    public void VendorCode_MigrationGuide_UsesNoneOfOurNames()
    {
        var blocks = Blocks(MigrationGuide.Document).Where(b => b.Language == VendorLanguage).ToArray();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.DoesNotMatch(OurNames(), block.Code));
    }

    private static IEnumerable<(string Language, string Code)> Blocks(string document) =>
        CodeBlocks().Matches(File.ReadAllText(Path.Combine(_root, document))).Select(m => (m.Groups["language"].Value, m.Groups["code"].Value));

    /// <summary>Removes indentation, empty lines and using directives, which are not compared.</summary>
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
