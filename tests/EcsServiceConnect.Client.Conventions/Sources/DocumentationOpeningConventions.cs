using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>Documentation opens as .NET's own does, so that no summary needs a second reading.</summary>
public partial class DocumentationOpeningConventions
{
    [Fact]
    public void Openings_PublicMembers_AreTheStandardOnes()
    {
        var unusual = RepositoryFile.CSharp("src").SelectMany(static file => Check(file.Path, file.Read())).ToArray();

        Assert.True(unusual.Length == 0, $"{unusual.Length} openings:\n{string.Join('\n', unusual)}");
    }

    [Theory]
    [InlineData("/// <summary>The cluster's name.</summary>\npublic string GetName() => null;", "third-person verb")]
    [InlineData("/// <summary>True if it is active.</summary>\npublic bool IsActive { get; }", "Whether")]
    [InlineData("/// <summary>Gets the name.</summary>\npublic string Name { get; }", "noun")]
    [InlineData("/// <summary>Sends it.</summary>\n/// <param name=\"cancellationToken\">Ends it.</param>\npublic void M(int cancellationToken) { }", "A token to cancel")]
    public void Check_PlantedOpening_IsReported(string member, string expected) =>
        Assert.Contains(expected, Assert.Single(Check("src/Planted.cs", $"class C {{\n{member}\n}}")), StringComparison.Ordinal);

    private static IEnumerable<string> Check(string path, string code) => DocumentedMember.ReadAll(code).SelectMany(member => Check(path, member));

    private static IEnumerable<string> Check(string path, DocumentedMember member)
    {
        var where = $"{path}:{member.Line}: {member.Name}: ";
        if (member.Summary.Length == 0)
        {
            yield break;
        }

        var isWhether = member.IsFlag && Whether().IsMatch(member.Summary);
        if (member.IsMethod && !isWhether && !ThirdPersonVerb().IsMatch(member.Summary))
        {
            yield return $"{where}a third-person verb opens the summary of a method, not '{member.Summary}'";
        }

        if (member.IsFlag && !member.IsMethod && !isWhether)
        {
            yield return $"{where}'Whether' opens the summary of a flag, not '{member.Summary}'";
        }

        if (!member.IsMethod && !member.IsFlag && Accessor().IsMatch(member.Summary))
        {
            yield return $"{where}the noun opens the summary of a property, not '{member.Summary}'";
        }

        if (member.CancellationToken is { } token && !token.StartsWith("A token to cancel ", StringComparison.Ordinal))
        {
            yield return $"{where}'A token to cancel ...' and not '{token}'";
        }
    }

    [GeneratedRegex("^[A-Z][a-z]+(?:s|-[a-z]+s) ")]
    private static partial Regex ThirdPersonVerb();

    [GeneratedRegex("^(?:Required\\. )?Whether ")]
    private static partial Regex Whether();

    [GeneratedRegex("^(?:Gets|Sets|Returns) ")]
    private static partial Regex Accessor();
}
