using System.Reflection;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>A member that a request of an operation can hold, directly or in the records inside it, by the shortest way to it.</summary>
internal sealed record MemberSite(string Operation, string Structure, string Name, IReadOnlyList<(string Structure, string Member)> Ancestors)
{
    public MemberFacts Facts => ApiFacts.Current.Structures[Structure].Members[Name];

    public PropertyInfo Property => GetProperty(Structure, Name);

    /// <summary>The path in messages, such as <c>containerDefinitions[0].name</c>.</summary>
    public string Path => string.Concat(Ancestors.Select(static step => $"{FormatStep(step.Structure, step.Member)}.")) + Name;

    /// <summary>Finds every member that the requests of an operation can hold.</summary>
    public static IEnumerable<MemberSite> FindAll(string operation)
    {
        var input = ApiFacts.Current.Operations[operation].Input;
        var visited = new HashSet<string> { input };
        var queue = new Queue<(string Structure, IReadOnlyList<(string, string)> Ancestors)>([(input, [])]);
        while (queue.TryDequeue(out var next))
        {
            foreach (var (member, facts) in ApiFacts.Current.Structures[next.Structure].Members)
            {
                yield return new MemberSite(operation, next.Structure, member, next.Ancestors);
                var item = GetItemType(facts.Type);
                if (ApiFacts.Current.Structures.ContainsKey(item) && visited.Add(item))
                {
                    queue.Enqueue((item, [.. next.Ancestors, (next.Structure, member)]));
                }
            }
        }
    }

    /// <summary>Creates the smallest valid request whose member has a value, or lacks it if the value is null.</summary>
    public string CreateRequest(JsonNode? value)
    {
        var root = CreateMinimal(ApiFacts.Current.Operations[Operation].Input);
        var parent = root;
        foreach (var (structure, member) in Ancestors)
        {
            Keep(parent, structure, member);
            parent[member] ??= CreateValue(structure, member);
            parent = (parent[member] is JsonArray list ? list[0] : parent[member])!.AsObject();
        }

        Keep(parent, Structure, Name);
        parent.Remove(Name);
        if (value is not null)
        {
            parent[Name] = value.DeepClone();
        }

        return root.ToJsonString();
    }

    /// <summary>Creates a valid value of the member.</summary>
    public JsonNode CreateValue() => CreateValue(Structure, Name);

    public override string ToString() => $"{Operation}: {Path}";

    public static string GetItemType(string type) => type.StartsWith("list<", StringComparison.Ordinal) ? type[5..^1] : type;

    private static string FormatStep(string structure, string member) =>
        ApiFacts.Current.Structures[structure].Members[member].IsList ? $"{member}[0]" : member;

    /// <summary>Removes the other members of a union.</summary>
    private static void Keep(JsonObject parent, string structure, string member)
    {
        if (ApiFacts.Current.Structures[structure].IsUnion)
        {
            foreach (var other in parent.Select(static entry => entry.Key).Where(name => name != member).ToArray())
            {
                parent.Remove(other);
            }
        }
    }

    private static JsonObject CreateMinimal(string structure)
    {
        var facts = ApiFacts.Current.Structures[structure];
        var members = facts.IsUnion ? facts.Members.Take(1) : facts.Members.Where(static member => member.Value.IsRequired);
        return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)CreateValue(structure, member.Key))));
    }

    private static JsonNode CreateValue(string structure, string member)
    {
        var type = ApiFacts.Current.Structures[structure].Members[member].Type;
        var property = GetProperty(structure, member);
        return type.StartsWith("list<", StringComparison.Ordinal)
            ? new JsonArray(CreateItem(GetItemType(type), property))
            : CreateItem(type, property);
    }

    private static JsonNode CreateItem(string type, PropertyInfo property) => type switch
    {
        "string" => "a",
        "boolean" => true,
        "integer" or "long" or "double" => Math.Max(1, property.GetCustomAttribute<ValueRangeAttribute>()?.Min ?? 1),
        "timestamp" => 0,
        "document" => new JsonObject(),
        _ when type.StartsWith("map<", StringComparison.Ordinal) => new JsonObject(),
        _ when ApiFacts.Current.Enums.TryGetValue(type, out var values) => values[0],
        _ => CreateMinimal(type),
    };

    private static PropertyInfo GetProperty(string structure, string member) =>
        ModelTypes.Get(structure).GetProperty(ApiNames.FormatMemberName(member))!;
}
