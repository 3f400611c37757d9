using System.Text.Json;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

public class RoundTripConventions
{
    public static TheoryData<string> Models => ModelTypes.Names(ApiFacts.Current.Models);

    public static TheoryData<string> Requests => [.. ApiFacts.Current.Operations.Values.Select(o => o.Input)];

    [Theory]
    [MemberData(nameof(Models))]
    public void RoundTrip_FullInstance_KeepsEverything(string structure)
    {
        var type = ModelTypes.Get(structure);
        var cases = ApiFacts.Current.Structures[structure].IsUnion ? ApiFacts.Current.Structures[structure].Members.Count : 1;
        for (var unionCase = 0; unionCase < cases; unionCase++)
        {
            var original = ModelSamples.Full(type, unionCase);

            var copy = ModelJson.Read(type, ModelJson.Write(original));

            Assert.Equal(original, copy);
            Assert.Equal(original.GetHashCode(), copy.GetHashCode());
            Assert.Equal(ModelJson.Write(original), ModelJson.Write(copy));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Write_FullInstance_MatchesNamesAndKindsOfFacts(string structure)
    {
        var facts = ApiFacts.Current.Structures[structure];
        if (facts.IsUnion)
        {
            Assert.All(facts.Members.Keys.Index(), m => Assert.Equal([m.Item], Keys(ModelSamples.Full(ModelTypes.Get(structure), m.Index))));
            return;
        }

        var json = ModelJson.WriteNode(ModelSamples.Full(ModelTypes.Get(structure)));

        Assert.Equal(facts.Members.Keys.Order(StringComparer.Ordinal), json.Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.All(facts.Members, m => Assert.Equal(GetJsonKind(m.Value), json[m.Key]!.GetValueKind()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void RoundTrip_MinimalInstance_KeepsEverything(string structure)
    {
        var type = ModelTypes.Get(structure);
        var original = ModelSamples.Minimal(type);

        var copy = ModelJson.Read(type, ModelJson.Write(original));

        Assert.Equal(original, copy);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Write_EmptyInstance_OmitsAbsentMembers(string structure)
    {
        var facts = ApiFacts.Current.Structures[structure];
        var type = ModelTypes.Get(structure);
        var omitted = ModelTypes.WireMembers(type)
            .Where(member => Attribute.IsDefined(member, typeof(OmittedIfEmptyAttribute)))
            .Select(ModelTypes.WireName);

        var json = ModelJson.WriteNode(ModelSamples.Empty(type));

        var expected = facts.IsSent || facts.IsUnion
            ? []
            : facts.Members.Where(m => m.Value.IsList || m.Value.IsMap).Select(m => m.Key).Except(omitted);
        Assert.Equal(expected.Order(StringComparer.Ordinal), json.Select(m => m.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Read_ExplicitNulls_EqualsEmptyObject(string structure)
    {
        var type = ModelTypes.Get(structure);
        var nulls = new JsonObject(ApiFacts.Current.Structures[structure].Members.Keys.Select(m => KeyValuePair.Create(m, (JsonNode?)null)));

        Assert.Equal(ModelJson.Read(type, "{}"), ModelJson.Read(type, nulls.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Read_UnknownMembers_SkipsThem(string structure)
    {
        var type = ModelTypes.Get(structure);
        var original = ModelSamples.Full(type);
        var json = ModelJson.WriteNode(original);
        json.Insert(0, "aMemberOfTomorrow", JsonNode.Parse("""{"deep":[{"clusterArn":1},[],null],"n":1e5}"""));
        json.Add("another", "text");

        Assert.Equal(original, ModelJson.Read(type, json.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Read_MemberOfWrongType_NamesPath(string structure)
    {
        var type = ModelTypes.Get(structure);
        foreach (var (name, member) in ApiFacts.Current.Structures[structure].Members.Where(m => m.Value.Type != "document"))
        {
            var wrong = GetJsonKind(member) == JsonValueKind.String ? "true" : "\"not what it should be\"";

            var error = Assert.Throws<JsonException>(() => ModelJson.Read(type, $"{{\"{name}\":{wrong}}}"));

            Assert.Equal(name, error.Path);
            Assert.DoesNotContain("not what it should be", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Validate_EmptyRequest_NamesEveryRequiredMember(string request)
    {
        var validator = new RequestValidator();

        ((EcsRequest)Activator.CreateInstance(ModelTypes.Get(request))!).Validate(validator);

        var required = ApiFacts.Current.Structures[request].Members.Where(m => m.Value.IsRequired).Select(m => $"{m.Key} is required");
        Assert.Equal(required.Order(StringComparer.Ordinal), validator.Problems.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Validate_FullOrMinimalRequest_ReportsNothing(string request)
    {
        var type = ModelTypes.Get(request);
        var validator = new RequestValidator();

        ((EcsRequest)ModelSamples.Full(type)).Validate(validator);
        ((EcsRequest)ModelSamples.Minimal(type)).Validate(validator);

        Assert.Empty(validator.Problems);
    }

    private static IEnumerable<string> Keys(object model) => ModelJson.WriteNode(model).Select(m => m.Key);

    private static JsonValueKind GetJsonKind(MemberFacts member) => member.Type switch
    {
        "string" => JsonValueKind.String,
        "boolean" => JsonValueKind.True,
        "integer" or "long" or "double" or "timestamp" => JsonValueKind.Number,
        _ when member.IsList => JsonValueKind.Array,
        _ when ApiFacts.Current.Enums.ContainsKey(member.Type) => JsonValueKind.String,
        _ => JsonValueKind.Object,
    };
}
