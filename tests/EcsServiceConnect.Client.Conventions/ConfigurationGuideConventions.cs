using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcsServiceConnect.Client.Conventions.Sources;
using EcsServiceConnect.Client.DependencyInjection;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>
/// The configuration reference lists every option, and what it says of one stands in the option's documentation, whose defaults are
/// tested. Its environment variables and profile keys are those that the code reads.
/// </summary>
public partial class ConfigurationGuideConventions
{
    private static readonly string _guide = new RepositoryFile("docs/guides/configuration.md").Read();

    /// <summary>No variable, but how the value of one begins.</summary>
    private const string ValueOfTheExecutionEnvironment = "AWS_LAMBDA";

    /// <summary>Variables that the AWS SDK reads for the sources of credentials that it implements.</summary>
    private static readonly string[] _readByTheAwsSdk = ["AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME", "AWS_SESSION_TOKEN"];

    private static readonly string[][] _clientRows = ReadTable("Options of a client");

    public static TheoryData<string> ClientOptions => [.. _clientRows.Select(static row => Trim(row[0]))];

    [Fact]
    public void Options_OfAClient_AreListed()
    {
        var options = typeof(EcsClientOptions).GetProperties().Select(static property => property.Name)
            .Where(static name => name != nameof(EcsClientOptions.Retry))
            .Concat(typeof(EcsRetryOptions).GetProperties().Select(static property => $"Retry.{property.Name}"));

        Assert.Equal(options.Order(StringComparer.Ordinal), ClientOptions.Select(static row => row.Data).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_OfACall_AreListed() => Assert.Equal(
        typeof(EcsRequestOptions).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
        ReadTable("Options of a call").Select(static row => Trim(row[0])).Order(StringComparer.Ordinal));

    [Fact]
    public void SectionKeys_Guide_AreThoseThatAreRead() => Assert.Equal(
        SectionSchema.Client.Settings.Select(static setting => (setting.Option!, setting.Key)).Order(),
        _clientRows.Where(static row => row[1].Length > 0).Select(static row => (Trim(row[0]), Trim(row[1]))).Order());

    [Theory]
    [MemberData(nameof(ClientOptions))]
    public void Row_Option_AgreesWithItsDocumentation(string option)
    {
        var row = _clientRows.Single(row => Trim(row[0]) == option);
        var documentation = ReadDocumentation(option);

        Assert.Equal(Variables().Matches(documentation).Select(static match => match.Value).Distinct().Order(), MarkdownFile.ReadCodeSpans(row[2]).Order());
        Assert.All(MarkdownFile.ReadCodeSpans(row[3]), key => Assert.Contains(key, documentation, StringComparison.Ordinal));
        Assert.All(row[4..6], cell => Assert.Contains(Plain(cell), documentation, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Variables_Guide_AreThoseThatAreRead()
    {
        var read = RepositoryFile.CSharp("src/EcsServiceConnect.Client")
            .SelectMany(static file => VariableLiterals().Matches(file.Read()))
            .Select(static match => match.Groups["name"].Value)
            .Where(static name => name != ValueOfTheExecutionEnvironment);

        Assert.Equal(
            read.Union(_readByTheAwsSdk).Order(StringComparer.Ordinal),
            Variables().Matches(_guide).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Reads the rows of the table below a heading, without the two of its head.</summary>
    private static string[][] ReadTable(string heading) =>
    [
        .. _guide.Split($"\n## {heading}\n")[1].Split("\n## ")[0].Split('\n')
            .Where(static line => line.StartsWith('|'))
            .Skip(2)
            .Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray()),
    ];

    private static string ReadDocumentation(string option)
    {
        var id = option.StartsWith("Retry.", StringComparison.Ordinal)
            ? $"P:EcsServiceConnect.Client.EcsRetryOptions.{option["Retry.".Length..]}"
            : $"P:EcsServiceConnect.Client.EcsClientOptions.{option}";
        return Plain(string.Concat(XmlDocumentation.Client.Members[id].Elements().SelectMany(static element => element.Nodes()).Select(ReadText)));
    }

    private static string ReadText(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement element => element.Value,
        _ => "",
    };

    private static string Plain(string text) => Whitespace().Replace(text.Replace("`", "", StringComparison.Ordinal), " ").Trim();

    private static string Trim(string cell) => cell.Trim('`');

    [GeneratedRegex(@"\bAWS_[A-Z0-9_]+\b")]
    private static partial Regex Variables();

    [GeneratedRegex("\"(?<name>AWS_[A-Z0-9_]+)\"")]
    private static partial Regex VariableLiterals();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
