using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.ServiceConnect.Preflight;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

/// <summary>The guide has a row for every rule, with its severity, source and remediation.</summary>
public class PreflightGuideTests
{
    private static readonly string[][] _rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Documents", "service-connect.md"))
            .Where(line => line.StartsWith("| <a id=\"esc", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim()).ToArray()),
    ];

    public static TheoryData<string> Ids => [.. PreflightRules.All.Select(rule => rule.Id)];

    [Fact]
    public void Guide_Rows_AreTheRulesInOrder() =>
        Assert.Equal(PreflightRules.All.Select(rule => Anchor(rule.Id)), _rows.Select(row => row[0]));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Guide_RowOfRule_HasSeverityRuleSourceAndRemediation(string id)
    {
        var rule = PreflightRules.All.Single(candidate => candidate.Id == id);

        var row = _rows.Single(candidate => candidate[0] == Anchor(id));

        Assert.Equal(5, row.Length);
        Assert.Equal(rule.Severity == PreflightSeverity.Error ? "error" : "warning", row[1]);
        Assert.True(row[2].Length > 20, row[2]);
        Assert.Contains($"]({rule.HelpLink})", row[3], StringComparison.Ordinal);
        Assert.True(row[4].Length > 15, row[4]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_OfRule_IsAPageOfTheAwsDocumentation(string id)
    {
        var link = PreflightRules.All.Single(candidate => candidate.Id == id).HelpLink;

        Assert.Equal((Uri.UriSchemeHttps, "docs.aws.amazon.com"), (link.Scheme, link.Host));
        Assert.Matches(@"^/AmazonECS/latest/(APIReference/API_[A-Za-z]+|developerguide/[A-Za-z_-]+)\.html$", link.AbsolutePath);
    }

    [Fact]
    public void Rules_All_AreViolatedByATestCase()
    {
        // The rules of the namespace and of a described task definition have tests of their own.
        string[] others = ["ESC059", "ESC070", "ESC071", "ESC072", "ESC073", "ESC074"];

        var broken = PreflightCases.Broken.Values.Select(testCase => testCase.Id!).Union(others).Order(StringComparer.Ordinal);
        Assert.Equal(PreflightRules.All.Select(rule => rule.Id), broken);
    }

    private static string Anchor(string id) => $"<a id=\"{id.ToLowerInvariant()}\"></a>{id}";
}
