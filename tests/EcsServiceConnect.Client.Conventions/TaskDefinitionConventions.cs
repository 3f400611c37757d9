using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>No member of a task definition is forgotten when it is registered again or compared, however new it is.</summary>
public partial class TaskDefinitionConventions
{
    /// <summary>Changing one of these makes another item of it, so that one is missing and one is new.</summary>
    private static readonly string[] _names =
    [
        "containerDefinitions.name", "containerDefinitions.portMappings.containerPort", "containerDefinitions.environment.name",
        "containerDefinitions.mountPoints.containerPath", "containerDefinitions.volumesFrom.sourceContainer",
        "containerDefinitions.linuxParameters.devices.hostPath", "containerDefinitions.linuxParameters.tmpfs.containerPath",
        "containerDefinitions.secrets.name", "containerDefinitions.dependsOn.containerName", "containerDefinitions.ulimits.name",
        "containerDefinitions.logConfiguration.secretOptions.name", "containerDefinitions.systemControls.namespace",
        "containerDefinitions.resourceRequirements.type", "volumes.name", "placementConstraints.type", "proxyConfiguration.properties.name",
        "inferenceAccelerators.deviceName", "tags.key",
    ];

    /// <summary>The samples have in these what their absence means.</summary>
    private static readonly string[] _defaults =
    [
        "containerDefinitions.cpu", "containerDefinitions.essential", "containerDefinitions.portMappings.hostPort",
        "containerDefinitions.healthCheck.startPeriod",
    ];

    public static TheoryData<string> Leaves => [.. LeavesOf(Sample()).Select(leaf => leaf.GetPath())];

    public static TheoryData<string> Lists =>
        [.. Members(typeof(RegisterTaskDefinitionRequest)).Where(m => IsList(m.Member.PropertyType)).Select(m => m.Rule)];

    public static TheoryData<string> Maps =>
    [
        .. Members(typeof(RegisterTaskDefinitionRequest))
            .Where(m => m.Member.PropertyType == typeof(IReadOnlyDictionary<string, string>))
            .Select(m => m.Rule),
    ];

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
        var changed = Sample();
        var leaf = LeavesOf(changed).Single(l => l.GetPath() == path);
        leaf.ReplaceWith(Changed((JsonValue)leaf));

        AssertFound(changed, RuleOf(path));
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Compare_OneLeafRemoved_ReturnsThatLeafUnlessDefault(string path)
    {
        var changed = Sample();
        var leaf = LeavesOf(changed).Single(l => l.GetPath() == path);
        if (leaf.Parent is JsonArray list)
        {
            list.Clear();
        }
        else
        {
            ((JsonObject)leaf.Parent!).Remove(leaf.GetPropertyName());
        }

        if (_defaults.Contains(RuleOf(path)))
        {
            Assert.Empty(Differences(changed));
        }
        else
        {
            AssertFound(changed, RuleOf(path));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_OfATaskDefinition_AreKeyedOrSetsOrKnownToBeInOrder(string rule)
    {
        string[] ordered =
        [
            "containerDefinitions.entryPoint", "containerDefinitions.command", "containerDefinitions.environmentFiles",
            "containerDefinitions.dnsServers", "containerDefinitions.dnsSearchDomains", "containerDefinitions.extraHosts",
            "containerDefinitions.healthCheck.command", "containerDefinitions.linuxParameters.tmpfs.mountOptions",
        ];

        bool[] kinds = [DefinitionRules.Keys.ContainsKey(rule), DefinitionRules.Sets.Contains(rule), ordered.Contains(rule)];

        Assert.Single(kinds, isOfTheKind => isOfTheKind);
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Maps_OfATaskDefinition_AreKnown(string rule) => Assert.Contains(rule, DefinitionRules.Maps.AsEnumerable());

    [Fact]
    public void Rules_OfListsAndMaps_NameMembersThatExist()
    {
        var rules = Members(typeof(RegisterTaskDefinitionRequest)).Select(m => m.Rule).ToArray();

        Assert.Empty(DefinitionRules.Keys.Keys.Concat(DefinitionRules.Sets).Concat(DefinitionRules.Maps).Except(rules));
        Assert.All(DefinitionRules.Keys, one => Assert.All(one.Value, key => Assert.Contains($"{one.Key}.{key}", rules)));
    }

    [Fact]
    public void Differences_SensitiveMembers_AreRedacted()
    {
        var sensitive = Members(typeof(RegisterTaskDefinitionRequest))
            .Where(m => m.Member.GetCustomAttribute<SensitiveAttribute>() is not null)
            .Select(m => m.Rule)
            .ToArray();

        Assert.NotEmpty(sensitive);
        var leaves = LeavesOf(Sample()).Select(leaf => RuleOf(leaf.GetPath())).Distinct().ToArray();
        Assert.All(leaves, leaf => Assert.Equal(
            sensitive.Any(rule => leaf == rule || leaf.StartsWith(rule + ".", StringComparison.Ordinal)) && !_names.Contains(leaf),
            DefinitionRules.IsSensitive(leaf)));
    }

    private static void AssertFound(JsonObject changed, string rule)
    {
        var isName = _names.Contains(rule);
        var expected = isName ? rule[..rule.LastIndexOf('.')] : MapOf(rule);

        var differences = Differences(changed);

        Assert.Equal(isName ? 2 : 1, differences.Count);
        Assert.All(differences, difference => Assert.Equal(expected, Brackets().Replace(difference.Path, "")));
        Assert.All(differences, difference => Assert.False(difference.IsSensitive && difference.ToString().Contains(ModelSamples.Text + "!", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<TaskDefinitionDifference> Differences(JsonObject changed) => TaskDefinitionComparison.Compare(
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Sample().ToJsonString()),
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(changed.ToJsonString()));

    /// <summary>A full request with one item in every list, and texts that no bracket of a path is in.</summary>
    private static JsonObject Sample()
    {
        var sample = ModelJson.WriteNode(ModelSamples.Full(typeof(RegisterTaskDefinitionRequest)));
        foreach (var list in Nodes(sample).OfType<JsonArray>().ToArray())
        {
            list.RemoveAt(1);
        }

        return sample;
    }

    private static JsonNode Changed(JsonValue leaf) => leaf.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => false,
        System.Text.Json.JsonValueKind.Number => leaf.GetValue<int>() + 1,
        _ => leaf.GetValue<string>() + "!",
    };

    private static IEnumerable<JsonNode> LeavesOf(JsonObject sample) => Nodes(sample).OfType<JsonValue>();

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject structure => structure.SelectMany(member => Nodes(member.Value!)).Prepend(node),
        JsonArray list => list.SelectMany(item => Nodes(item!)).Prepend(node),
        _ => [node],
    };

    /// <summary>The wire names of a path such as <c>$.containerDefinitions[0].name</c>.</summary>
    private static string RuleOf(string path) => Brackets().Replace(path, "")[2..];

    /// <summary>What a map is asked for stands in brackets in a difference.</summary>
    private static string MapOf(string rule) =>
        DefinitionRules.Maps.FirstOrDefault(map => rule.StartsWith(map + ".", StringComparison.Ordinal)) ?? rule;

    private static IEnumerable<(string Rule, PropertyInfo Member)> Members(Type type, string prefix = "")
    {
        foreach (var member in ModelTypes.WireMembers(type))
        {
            var rule = prefix + ModelTypes.WireName(member);
            yield return (rule, member);
            var inner = IsList(member.PropertyType) ? member.PropertyType.GetGenericArguments()[0] : member.PropertyType;
            if (inner.GetCustomAttribute<EcsShapeAttribute>() is not null)
            {
                foreach (var nested in Members(inner, rule + "."))
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
