using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The texts of errors that the guide explains are those of the code, and so are the names of exceptions.</summary>
public partial class TroubleshootingGuideConventions
{
    private static readonly string _source = Concatenations().Replace(
        string.Concat(RepositoryFile.CSharp("src/EcsServiceConnect.Client").Select(static file => file.Read())), "");

    public static TheoryData<string> Texts =>
    [
        .. Rows().Matches(new RepositoryFile("docs/guides/troubleshooting.md").Read())
            .Select(static row => row.Groups["text"].Value)
            .Where(static text => !text.EndsWith('*')),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_Guide_StandsInTheCode(string cell)
    {
        var codes = MarkdownFile.ReadCodeSpans(cell).ToArray();

        Assert.NotEmpty(codes);
        Assert.All(
            codes.SelectMany(static code => code.Split('…')).Select(static part => part.Trim()).Where(static part => part.Length > 1),
            part => Assert.True(
                _source.Contains(part, StringComparison.Ordinal) || ModelTypes.Assembly.GetExportedTypes().Any(type => type.Name == part),
                $"No message contains '{part}'."));
    }

    [GeneratedRegex(@"^\| (?<text>`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    /// <summary>Where a text is split over two lines.</summary>
    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Concatenations();
}
