using System.Reflection;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

public class EnumConventions(ITestOutputHelper output)
{
    public static TheoryData<string> Enums => ModelTypes.Names(ApiFacts.Current.Enums);

    [Fact]
    public void OpenEnums_Assembly_MatchFacts()
    {
        var enums = ModelTypes.WithAttribute<EcsEnumAttribute>()
            .Where(static type => type.Namespace == ModelTypes.Namespace)
            .Select(t => t.Name).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(ApiFacts.Current.Enums.Keys.Select(ApiNames.FormatTypeName).Order(StringComparer.Ordinal), enums);
        output.WriteLine($"enums: {enums.Length}, values: {ApiFacts.Current.Enums.Values.Sum(v => v.Count)}");
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Statics_OpenEnum_MatchKnownValues(string name)
    {
        var type = ModelTypes.Get(name);
        var statics = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == type)
            .Select(p => (p.Name, p.GetValue(null)!.ToString()!));

        Assert.Equal(Expected(name), statics.Order());
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Names_OpenEnum_MatchKnownValues(string name)
    {
        var constants = ModelTypes.Get(name).GetNestedType("Names")!.GetFields()
            .Where(f => f.IsLiteral)
            .Select(f => (f.Name, (string)f.GetRawConstantValue()!));

        Assert.Equal(Expected(name), constants.Order());
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Value_KnownOrUnknown_IsKept(string name)
    {
        var type = ModelTypes.Get(name);
        string[] values = [.. ApiFacts.Current.Enums[name], "A_VALUE_OF_TOMORROW"];

        Assert.All(values, v => Assert.Equal(v, type.GetProperty("Value")!.GetValue(Activator.CreateInstance(type, v))));
    }

    private static IEnumerable<(string, string)> Expected(string name) =>
        ApiFacts.Current.Enums[name].Select(v => (ApiNames.FormatEnumValueName(v), v)).Order();
}
