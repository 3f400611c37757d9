using System.Reflection;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The generated semantics of a member match its attributes, and the attributes match its documentation.</summary>
public class SemanticsConventions(ITestOutputHelper output)
{
    private static readonly MethodInfo _getSemantics = typeof(RecordSemantics).GetMethod(nameof(RecordSemantics.For))!;

    public static TheoryData<string> Models => ModelTypes.Names(ApiFacts.Current.Models);

    [Theory]
    [MemberData(nameof(Models))]
    public void GetMember_MemberOfARecord_MatchesItsAttributes(string structure)
    {
        var type = ModelTypes.Get(structure);
        var semantics = FindSemantics(type)!;

        Assert.All(ModelTypes.WireMembers(type), member => Assert.Equal(
            GetExpected(member), semantics.GetMember(ModelTypes.WireName(member))));
        Assert.Equal(ModelTypes.WireMembers(type).Count(), semantics.Members.Count(static member => !member.IsReceivedOnly));
    }

    [Fact]
    public void AbsentMeans_Member_IsDocumented()
    {
        var members = ApiFacts.Current.Models.Select(m => ModelTypes.Get(m.Key)).SelectMany(ModelTypes.WireMembers)
            .Select(member => (Member: member, Absence: member.GetCustomAttribute<AbsentMeansAttribute>()))
            .Where(m => m.Absence is not null)
            .ToArray();

        Assert.NotEmpty(members);
        Assert.All(members, m => Assert.All(
            m.Absence!.Values.Select(FormatValue),
            value => Assert.Contains(value, GetValueText(m.Member), StringComparison.Ordinal)));
        output.WriteLine($"members whose absence means a value: {members.Length}");
    }

    private static MemberSemantics GetExpected(PropertyInfo member)
    {
        var isList = member.PropertyType.IsGenericType && member.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        var record = isList ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType;
        return new MemberSemantics(ModelTypes.WireName(member))
        {
            IsRequired = member.GetCustomAttribute<RequiredMemberAttribute>() is not null,
            IsKey = member.GetCustomAttribute<ItemKeyAttribute>() is not null,
            IsSensitive = member.GetCustomAttribute<SensitiveAttribute>() is not null,
            IsMap = member.PropertyType == typeof(IReadOnlyDictionary<string, string>),
            ChangeEffect = member.GetCustomAttribute<ChangeEffectAttribute>()?.Effect ?? default,
            Matching = member.GetCustomAttribute<UnorderedAttribute>() is not null ? ItemMatching.ByValue
                : isList && record.GetProperties().Any(p => p.GetCustomAttribute<ItemKeyAttribute>() is not null) ? ItemMatching.ByKey
                : ItemMatching.ByIndex,
            Record = FindSemantics(record),
        };
    }

    private static RecordSemantics? FindSemantics(Type type) => type.GetInterfaces().Any(static i => i.Name == typeof(IEcsModel<>).Name)
        ? (RecordSemantics)_getSemantics.MakeGenericMethod(type).Invoke(null, null)!
        : null;

    private static string FormatValue(object value) => value switch
    {
        "" => "empty",
        bool flag => flag ? "true" : "false",
        string text => text.ToLowerInvariant(),
        _ => value.ToString()!,
    };

    private static string GetValueText(PropertyInfo member) =>
        XmlDocumentation.Client.Resolve($"P:{member.DeclaringType!.FullName}.{member.Name}")!.Element("value")!.Value.ToLowerInvariant();
}
