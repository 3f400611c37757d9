using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EcsServiceConnect.Client.Conventions;

public partial class DocumentationConventions(ITestOutputHelper output)
{
    [Fact]
    public void PublicMembers_Client_AreDocumented()
    {
        var ids = PublicMembers().ToArray();

        var missing = ids.Where(id => TextOf(id) is not { Length: > 15 }).ToArray();

        Assert.True(missing.Length == 0, "Without a documentation that says something:\n" + string.Join('\n', missing));
        output.WriteLine($"documented: {ids.Length}");
    }

    [Fact]
    public void Summaries_Client_HoldMoreThanTheName()
    {
        var empty = XmlDocumentation.Client.Members.Where(m => EmptyPhrases().IsMatch(m.Key + m.Value.Value)).Select(m => m.Key).ToArray();

        Assert.True(empty.Length == 0, "Documentation that says nothing:\n" + string.Join('\n', empty));
    }

    [Fact]
    public void Crefs_Client_Resolve() => Assert.DoesNotContain(
        XmlDocumentation.Client.Members.Values.SelectMany(m => m.DescendantsAndSelf().Attributes("cref")).Select(a => a.Value),
        cref => cref.StartsWith("!:", StringComparison.Ordinal));

    [Fact]
    public void Requests_Client_NameTheirPageInTheApiReference()
    {
        var requests = ModelTypes.Assembly.GetExportedTypes()
            .Where(t => t.IsSubclassOf(typeof(EcsRequest)) && !t.IsAbstract && t != typeof(RawEcsRequest));

        Assert.All(requests, r => Assert.Contains(
            $"https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_{r.Name[..^"Request".Length]}.html",
            XmlDocumentation.Client.Members[$"T:{r.FullName}"].Value,
            StringComparison.Ordinal));
    }

    private static string? TextOf(string id)
    {
        var member = XmlDocumentation.Client.Resolve(id);
        return member is null ? null : (member.Element("inheritdoc") is not null ? "Inherited from the base or the interface." : Summary(member));
    }

    private static string? Summary(XElement member)
    {
        var summary = member.Element("summary");
        return summary is null ? null : Whitespace().Replace(summary.Value + string.Concat(summary.Descendants().Attributes().Select(a => a.Value)), " ").Trim();
    }

    private static IEnumerable<string> PublicMembers()
    {
        foreach (var type in ModelTypes.Assembly.GetExportedTypes().Where(t => !t.IsSpecialName))
        {
            var name = type.FullName!.Replace('+', '.');
            yield return $"T:{name}";
            const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            foreach (var property in type.GetProperties(declared).Where(p => p.GetIndexParameters().Length == 0 && !IsCompilerMade(p.GetMethod)))
            {
                yield return $"P:{name}.{property.Name}";
            }

            foreach (var field in type.GetFields(declared).Where(f => !f.IsSpecialName))
            {
                yield return $"F:{name}.{field.Name}";
            }
        }
    }

    private static bool IsCompilerMade(MethodInfo? accessor) =>
        accessor is null || accessor.Name == "get_EqualityContract";

    [GeneratedRegex(@"\b(TODO|TBD|FIXME|Gets or sets|(does|did) not tell)\b|^P:\S+\s+(Gets|Sets) ")]
    private static partial Regex EmptyPhrases();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
