using System.Reflection;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

public class StructureConventions(ITestOutputHelper output)
{
    private static readonly NullabilityInfoContext _nullability = new();

    public static TheoryData<string> Models => ModelTypes.Names(ApiFacts.Current.Models);

    [Fact]
    public void Shapes_Assembly_MatchStructuresOfFacts()
    {
        var shapes = ModelTypes.WithAttribute<EcsShapeAttribute>()
            .Where(static type => type.Namespace == ModelTypes.Namespace)
            .Concat(ModelTypes.WithAttribute<EcsOperationAttribute>())
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.Equal(ApiFacts.Current.Models.Select(s => ApiNames.FormatTypeName(s.Key)).Order(StringComparer.Ordinal), shapes);
        output.WriteLine($"structures: {ApiFacts.Current.Structures.Count}, members: {ApiFacts.Current.Structures.Values.Sum(s => s.Members.Count)}");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Record_Structure_IsSealedAndInModelsNamespace(string structure)
    {
        var type = ModelTypes.Get(structure);

        Assert.True(type.IsSealed && type.IsPublic);
        Assert.NotNull(type.GetMethod("<Clone>$"));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WireMembers_Record_MatchFacts(string structure)
    {
        var members = ModelTypes.WireMembers(ModelTypes.Get(structure)).Select(p => (ModelTypes.WireName(p), p.Name));

        var expected = ApiFacts.Current.Structures[structure].Members.Keys.Select(m => (m, ApiNames.FormatMemberName(m)));
        Assert.Equal(expected.Order(), members.Order());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void MemberTypes_Record_MatchFacts(string structure)
    {
        var type = ModelTypes.Get(structure);

        Assert.All(ApiFacts.Current.Structures[structure].Members, m => Assert.Equal(ModelTypes.ClrType(m.Value.Type), GetProperty(type, m.Key).PropertyType));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void RequiredMembers_SentRecord_AreRequired(string structure)
    {
        var type = ModelTypes.Get(structure);
        var facts = ApiFacts.Current.Structures[structure];

        Assert.All(facts.Members, m => Assert.Equal(
            facts.IsSent && m.Value.IsRequired,
            GetProperty(type, m.Key).GetCustomAttribute<RequiredMemberAttribute>() is not null));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Nullability_Member_MatchesFacts(string structure)
    {
        var type = ModelTypes.Get(structure);
        var facts = ApiFacts.Current.Structures[structure];
        foreach (var (name, member) in facts.Members)
        {
            var property = GetProperty(type, name);
            if (property.PropertyType.IsValueType)
            {
                continue;
            }

            var isNeverNull = !facts.IsUnion && (facts.IsSent ? member.IsRequired : member.IsList || member.IsMap);
            var expected = isNeverNull ? NullabilityState.NotNull : NullabilityState.Nullable;
            Assert.True(expected == _nullability.Create(property).ReadState, $"{structure}.{name} should be {expected}.");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Collections_ReceivedRecord_AreNeverNull(string structure)
    {
        var facts = ApiFacts.Current.Structures[structure];
        var empty = ModelSamples.Empty(ModelTypes.Get(structure));

        Assert.All(
            facts.Members.Where(m => m.Value.IsList || m.Value.IsMap),
            m => Assert.Equal(!facts.IsSent && !facts.IsUnion, GetProperty(empty.GetType(), m.Key).GetValue(empty) is not null));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Unions_OfFacts_AreMarked(string structure) =>
        Assert.Equal(
            ApiFacts.Current.Structures[structure].IsUnion,
            ModelTypes.Get(structure).GetCustomAttribute<EcsUnionAttribute>() is not null);

    private static PropertyInfo GetProperty(Type type, string wireName) =>
        type.GetProperty(ApiNames.FormatMemberName(wireName)) ?? throw new InvalidOperationException($"{type.Name} has no member for {wireName}.");
}
