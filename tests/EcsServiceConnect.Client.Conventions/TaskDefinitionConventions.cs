using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Comparison;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Every member of a task definition is registered again and compared, however new it is.</summary>
public partial class TaskDefinitionConventions
{
    private static readonly (string Rule, PropertyInfo Member)[] _members = [.. GetMembers(typeof(RegisterTaskDefinitionRequest))];

    /// <summary>In the samples these have the value that their absence means.</summary>
    private static readonly string[] _defaults =
    [
        "containerDefinitions.cpu", "containerDefinitions.essential", "containerDefinitions.portMappings.hostPort",
        "containerDefinitions.healthCheck.startPeriod",
    ];

    public static TheoryData<string> Leaves => [.. GetLeaves(CreateSample()).Select(leaf => leaf.GetPath())];

    public static TheoryData<string> Lists => [.. _members.Where(m => IsList(m.Member.PropertyType)).Select(m => m.Rule)];

    public static TheoryData<string> MembersWithDefault =>
        [.. _members.Where(m => m.Member.GetCustomAttribute<AbsentMeansAttribute>() is not null).Select(m => m.Rule)];

    [Fact]
    public void ToRegisterRequest_FullDefinition_CarriesEveryRegistrableMember()
    {
        var definition = (TaskDefinition)ModelSamples.Full(typeof(TaskDefinition));
        var tags = ((RegisterTaskDefinitionRequest)ModelSamples.Full(typeof(RegisterTaskDefinitionRequest))).Tags;

        var request = ModelJson.WriteNode(definition.ToRegisterRequest(tags));

        var described = ModelJson.WriteNode(definition);
        described["tags"] = JsonNode.Parse(ModelJson.WriteNode(new DescribeTaskDefinitionResponse { Tags = tags! })["tags"]!.ToJsonString());
        Assert.All(
            ModelTypes.WireMembers(typeof(RegisterTaskDefinitionRequest)).Select(ModelTypes.WireName),
            name => Assert.True(JsonNode.DeepEquals(described[name], request[name]), $"{name} is not carried over."));
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Compare_OneLeafChanged_ReturnsThatLeaf(string path)
    {
        var changed = CreateSample();
        var leaf = GetLeaves(changed).Single(l => l.GetPath() == path);
        leaf.ReplaceWith(Change((JsonValue)leaf));

        AssertDifference(changed, GetRule(path));
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Compare_OneLeafRemoved_ReturnsThatLeafUnlessDefault(string path)
    {
        var changed = CreateSample();
        var leaf = GetLeaves(changed).Single(l => l.GetPath() == path);
        if (leaf.Parent is JsonArray list)
        {
            list.Clear();
        }
        else
        {
            ((JsonObject)leaf.Parent!).Remove(leaf.GetPropertyName());
        }

        if (_defaults.Contains(GetRule(path)))
        {
            Assert.Empty(Compare(CreateSample(), changed));
        }
        else
        {
            // Amazon ECS drops a variable without a value, so that the whole entry differs.
            var rule = GetRule(path);
            AssertDifference(changed, rule == "containerDefinitions.environment.value" ? "containerDefinitions.environment" : rule);
        }
    }

    [Theory]
    [MemberData(nameof(MembersWithDefault))]
    public void Compare_DefaultStated_EqualsAbsence(string rule)
    {
        var absence = FindMember(rule)!.GetCustomAttribute<AbsentMeansAttribute>()!;
        var stated = CreateSample();
        var omitted = CreateSample();
        var owner = FindOwner(stated, rule);
        var name = rule.Split('.')[^1];
        owner[name] = absence switch
        {
            { Member: { } member } => owner[char.ToLowerInvariant(member[0]) + member[1..]]!.DeepClone(),
            _ when IsList(FindMember(rule)!.PropertyType) => new JsonArray([.. absence.Values.Select(value => JsonValue.Create(value))]),
            _ => JsonValue.Create(absence.Values[0]),
        };
        FindOwner(omitted, rule).Remove(name);

        Assert.Empty(Compare(stated, omitted));
        Assert.Empty(Compare(omitted, stated));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_TaskDefinition_HaveKeysOrAreUnorderedOrKnownToBeOrdered(string rule)
    {
        string[] ordered =
        [
            "containerDefinitions.entryPoint", "containerDefinitions.command", "containerDefinitions.environmentFiles",
            "containerDefinitions.dnsServers", "containerDefinitions.dnsSearchDomains", "containerDefinitions.extraHosts",
            "containerDefinitions.healthCheck.command", "containerDefinitions.linuxParameters.tmpfs.mountOptions",
        ];

        var member = FindMember(rule)!;
        bool[] kinds =
        [
            member.PropertyType.GetGenericArguments()[0].GetProperties().Any(p => p.GetCustomAttribute<ItemKeyAttribute>() is not null),
            member.GetCustomAttribute<UnorderedAttribute>() is not null,
            ordered.Contains(rule),
        ];

        Assert.Single(kinds, isOfTheKind => isOfTheKind);
    }

    [Fact]
    public void Differences_SensitiveMembers_AreRedacted()
    {
        var sensitive = _members.Where(m => m.Member.GetCustomAttribute<SensitiveAttribute>() is not null).Select(m => m.Rule).ToArray();

        Assert.NotEmpty(sensitive);
        var leaves = GetLeaves(CreateSample()).Select(leaf => GetRule(leaf.GetPath())).Distinct().ToArray();
        Assert.All(leaves, leaf => Assert.Equal(
            sensitive.Any(rule => leaf == rule || leaf.StartsWith(rule + ".", StringComparison.Ordinal)) && !IsKey(leaf),
            leaf.Split('.').Aggregate(ModelPath.ForRoot(RecordSemantics.For<RegisterTaskDefinitionRequest>()), (path, name) => path.AppendMember(name)).IsSensitive));
    }

    /// <summary>Asserts that only this member differs. A changed key makes another item, so an item is removed and another is added.</summary>
    private static void AssertDifference(JsonObject changed, string rule)
    {
        var expected = IsKey(rule) ? rule[..rule.LastIndexOf('.')] : TrimMapKey(rule);

        var differences = Compare(CreateSample(), changed);

        Assert.Equal(IsKey(rule) ? 2 : 1, differences.Count);
        Assert.All(differences, difference => Assert.Equal(expected, Brackets().Replace(difference.Path, "")));
        Assert.All(differences, difference => Assert.False(difference.IsSensitive && difference.ToString().Contains(ModelSamples.Text + "!", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<TaskDefinitionDifference> Compare(JsonObject before, JsonObject after) => TaskDefinitionComparison.Compare(
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(before.ToJsonString()),
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(after.ToJsonString()));

    /// <summary>Creates a full request with one item in every list, and texts without brackets.</summary>
    private static JsonObject CreateSample()
    {
        var sample = ModelJson.WriteNode(ModelSamples.Full(typeof(RegisterTaskDefinitionRequest)));
        foreach (var list in GetNodes(sample).OfType<JsonArray>().ToArray())
        {
            list.RemoveAt(1);
        }

        return sample;
    }

    private static JsonNode Change(JsonValue leaf) => leaf.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => false,
        System.Text.Json.JsonValueKind.Number => leaf.GetValue<int>() + 1,
        _ => leaf.GetValue<string>() + "!",
    };

    private static IEnumerable<JsonNode> GetLeaves(JsonObject sample) => GetNodes(sample).OfType<JsonValue>();

    private static IEnumerable<JsonNode> GetNodes(JsonNode node) => node switch
    {
        JsonObject structure => structure.SelectMany(member => GetNodes(member.Value!)).Prepend(node),
        JsonArray list => list.SelectMany(item => GetNodes(item!)).Prepend(node),
        _ => [node],
    };

    private static JsonObject FindOwner(JsonObject sample, string rule) => rule.Split('.').SkipLast(1).Aggregate(
        sample, static (owner, name) => owner[name] as JsonObject ?? (JsonObject)owner[name]![0]!);

    /// <summary>Gets the wire names of a path such as <c>$.containerDefinitions[0].name</c>.</summary>
    private static string GetRule(string path) => Brackets().Replace(path, "")[2..];

    private static PropertyInfo? FindMember(string rule) => _members.FirstOrDefault(m => m.Rule == rule).Member;

    /// <summary>Whether a member is the key of its record. Of several keys the first that is set counts, and the samples set all.</summary>
    private static bool IsKey(string rule) => FindMember(rule) is { } member
        && ModelTypes.WireMembers(member.DeclaringType!).FirstOrDefault(p => p.GetCustomAttribute<ItemKeyAttribute>() is not null)?.Name == member.Name;

    /// <summary>Removes the key of a map, which is in brackets in the path of a difference.</summary>
    private static string TrimMapKey(string rule) => FindMember(rule) is null ? rule[..rule.LastIndexOf('.')] : rule;

    private static IEnumerable<(string Rule, PropertyInfo Member)> GetMembers(Type type, string prefix = "")
    {
        foreach (var member in ModelTypes.WireMembers(type))
        {
            var rule = prefix + ModelTypes.WireName(member);
            yield return (rule, member);
            var inner = IsList(member.PropertyType) ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType;
            if (inner.GetCustomAttribute<EcsShapeAttribute>() is not null)
            {
                foreach (var nested in GetMembers(inner, rule + "."))
                {
                    yield return nested;
                }
            }
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Brackets();
}
