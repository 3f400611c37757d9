using System.Reflection;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

public class PrintingConventions
{
    public static TheoryData<string> Models => ModelTypes.Names(ApiFacts.Current.Models);

    public static TheoryData<string> SensitiveModels =>
        [.. ApiFacts.Current.Models.Where(s => Sensitive(ModelTypes.Get(s.Key)).Any()).Select(s => s.Key)];

    [Fact]
    public void Sensitive_MembersOfFacts_AreMarked()
    {
        var facts = ApiFacts.Current.Models
            .SelectMany(s => s.Value.Members.Where(m => m.Value.IsSensitive).Select(m => (s.Key, Member: ApiNames.FormatMemberName(m.Key))))
            .ToArray();

        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.NotNull(ModelTypes.Get(f.Key).GetProperty(f.Member)!.GetCustomAttribute<SensitiveAttribute>()));
    }

    [Theory]
    [MemberData(nameof(SensitiveModels))]
    public void ToString_SensitiveMember_ShowsThatItIsSetButNotItsValue(string structure)
    {
        var type = ModelTypes.Get(structure);
        var instance = ModelSamples.Empty(type);
        var full = ModelSamples.Full(type);
        foreach (var member in Sensitive(type))
        {
            member.SetValue(instance, member.GetValue(full));
        }

        var text = instance.ToString()!;

        Assert.DoesNotContain(ModelSamples.Text, text, StringComparison.Ordinal);
        Assert.All(Sensitive(type), m => Assert.Contains($"{m.Name} = ", text, StringComparison.Ordinal));
        Assert.Contains("***", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void ToString_FullInstance_NamesEveryMemberAndNoClrType(string structure)
    {
        var facts = ApiFacts.Current.Structures[structure];
        var type = ModelTypes.Get(structure);

        var text = ModelSamples.Full(type).ToString()!;

        Assert.StartsWith(type.Name + " {", text, StringComparison.Ordinal);
        Assert.All(facts.Members.Keys.Take(facts.IsUnion ? 1 : int.MaxValue), m => Assert.Contains($"{ApiNames.FormatMemberName(m)} = ", text, StringComparison.Ordinal));
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void ToString_EmptyInstance_ShowsNoAbsentMember(string structure)
    {
        var type = ModelTypes.Get(structure);
        if (ApiFacts.Current.Structures[structure].IsSent)
        {
            Assert.Equal($"{type.Name} {{ }}", ModelSamples.Empty(type).ToString());
        }
        else
        {
            Assert.DoesNotContain("= ,", ModelSamples.Empty(type).ToString(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<PropertyInfo> Sensitive(Type type) =>
        ModelTypes.WireMembers(type).Where(p => p.GetCustomAttribute<SensitiveAttribute>() is not null);
}
