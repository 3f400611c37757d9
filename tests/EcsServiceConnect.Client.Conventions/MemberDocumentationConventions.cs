using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Conventions.Facts;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The documentation of a member states the facts about it: limits, unit, and whether it is required or deprecated.</summary>
public partial class MemberDocumentationConventions(ITestOutputHelper output)
{
    private static readonly (string NamePart, string Unit)[] _units =
    [
        ("Seconds", "second"),
        ("Minutes", "minute"),
        ("MiB", "MiB"),
        ("GiB", "GiB"),
        ("Percent", "percent"),
    ];

    [Fact]
    public void Limits_SentMember_AreDocumented()
    {
        var limited = Members().Where(m => m.IsSent && m.Facts.Bounds.Any(b => b != "0")).ToArray();

        Assert.NotEmpty(limited);
        Assert.All(limited, m => Assert.All(
            m.Facts.Bounds.Where(b => b != "0"),
            bound => Assert.Matches($@"(?<![\d.,]){bound}(?!\d|\.[1-9])", Digits().Replace(m.Text, ""))));
        output.WriteLine($"members with limits: {limited.Length}");
    }

    [Fact]
    public void Units_InMemberName_AreDocumented()
    {
        var measured = Members()
            .Where(m => !m.Facts.IsList)
            .SelectMany(m => _units.Where(u => m.Name.Contains(u.NamePart, StringComparison.OrdinalIgnoreCase)).Select(u => (m, u.Unit)))
            .ToArray();

        Assert.NotEmpty(measured);
        Assert.All(measured, m => Assert.Contains(m.Unit, m.m.Text, StringComparison.OrdinalIgnoreCase));
        output.WriteLine($"members with a unit: {measured.Length}");
    }

    [Fact]
    public void Required_SentMember_IsDocumentedFirst()
    {
        var required = Members().Where(m => m.IsSent && m.Facts.IsRequired).ToArray();

        Assert.NotEmpty(required);
        Assert.All(required, m => Assert.StartsWith("Required.", m.Text.TrimStart(), StringComparison.Ordinal));
        output.WriteLine($"required members: {required.Length}");
    }

    [Fact]
    public void Deprecated_Member_IsDocumented()
    {
        var deprecated = Members().Where(m => m.Facts.IsDeprecated).ToArray();

        Assert.NotEmpty(deprecated);
        Assert.All(deprecated, m => Assert.Contains("deprecated", m.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Name, string Text, bool IsSent, MemberFacts Facts)> Members() =>
        from structure in ApiFacts.Current.Models
        from member in structure.Value.Members
        let id = $"P:{DeclaringType(ModelTypes.Get(structure.Key), ApiNames.FormatMemberName(member.Key))}.{ApiNames.FormatMemberName(member.Key)}"
        select (member.Key, XmlDocumentation.Client.Resolve(id)!.Value, structure.Value.IsSent, member.Value);

    /// <summary>Gets the type that declares a property; tokens, for example, belong to a base record.</summary>
    private static string DeclaringType(Type type, string property)
    {
        var declaring = type.GetProperty(property)!.DeclaringType!;
        return (declaring.IsGenericType ? declaring.GetGenericTypeDefinition() : declaring).FullName!;
    }

    /// <summary>Matches the comma between thousands.</summary>
    [GeneratedRegex(@"(?<=\d),(?=\d{3})")]
    private static partial Regex Digits();
}
