using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Finds what differs between two task definitions in normal form, by their JSON, so that no member can be forgotten.</summary>
internal sealed class TaskDefinitionDiffer
{
    private readonly List<TaskDefinitionDifference> _found = [];

    private TaskDefinitionDiffer()
    {
    }

    public static IReadOnlyList<TaskDefinitionDifference> Of(RegisterTaskDefinitionRequest before, RegisterTaskDefinitionRequest after)
    {
        using var old = JsonDocument.Parse(EcsJson.SerializeToUtf8Bytes(before));
        using var wanted = JsonDocument.Parse(EcsJson.SerializeToUtf8Bytes(after));
        return Between(DefinitionPath.Root, old.RootElement, wanted.RootElement);
    }

    private static List<TaskDefinitionDifference> Between(DefinitionPath path, JsonElement before, JsonElement after)
    {
        var diff = new TaskDefinitionDiffer();
        diff.Compare(path, before, after);
        return diff._found;
    }

    private void Compare(DefinitionPath path, JsonElement before, JsonElement after)
    {
        if (IsAbsent(before) && IsAbsent(after))
        {
            return;
        }

        if (DefinitionRules.Keys.TryGetValue(path.Rule, out var keys) && Are(JsonValueKind.Array, before, after))
        {
            CompareByKey(path, keys, before, after);
        }
        else if (DefinitionRules.Maps.Contains(path.Rule) && Are(JsonValueKind.Object, before, after))
        {
            CompareMembers(path.Item, before, after);
        }
        else if (IsObject(before) && IsObject(after))
        {
            CompareMembers(path.Member, before, after);
        }
        else if (IsAbsent(before) || IsAbsent(after))
        {
            Add(path, before, after);
        }
        else if (Are(JsonValueKind.Array, before, after) && Items(before).Concat(Items(after)).Any(IsObject))
        {
            CompareByPlace(path, Items(before), Items(after), static i => i.ToString(CultureInfo.InvariantCulture));
        }
        else if (!AreEqual(path, before, after))
        {
            Add(path, before, after);
        }
    }

    private void CompareMembers(Func<string, DefinitionPath> pathOf, JsonElement before, JsonElement after)
    {
        foreach (var name in Names(before).Union(Names(after), StringComparer.Ordinal))
        {
            Compare(pathOf(name), Member(before, name), Member(after, name));
        }
    }

    private void CompareByKey(DefinitionPath path, string[] keys, JsonElement before, JsonElement after)
    {
        var old = Items(before).ToLookup(item => KeyOf(item, keys), StringComparer.Ordinal);
        var wanted = Items(after).ToLookup(item => KeyOf(item, keys), StringComparer.Ordinal);
        foreach (var key in old.Concat(wanted).Select(static group => group.Key).Distinct(StringComparer.Ordinal))
        {
            // Where several have one name, those that have stayed the same are no longer looked at.
            List<JsonElement> left = [.. old[key]];
            List<JsonElement> right = [];
            foreach (var item in wanted[key])
            {
                var same = left.FindIndex(candidate => Between(path.Item(key), candidate, item).Count == 0);
                if (same < 0)
                {
                    right.Add(item);
                }
                else
                {
                    left.RemoveAt(same);
                }
            }

            CompareByPlace(path, left, right, i => i == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{i + 1}"));
        }
    }

    private void CompareByPlace(DefinitionPath path, List<JsonElement> before, List<JsonElement> after, Func<int, string> nameOf)
    {
        for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
        {
            var place = path.Item(nameOf(i));
            if (i < before.Count && i < after.Count)
            {
                Compare(place, before[i], after[i]);
            }
            else
            {
                Add(place, before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            }
        }
    }

    private void Add(DefinitionPath path, JsonElement before, JsonElement after) => _found.Add(new TaskDefinitionDifference
    {
        Path = path.Text,
        Before = Text(before),
        After = Text(after),
        IsSensitive = HoldsSensitive(path, before) || HoldsSensitive(path, after),
    });

    private static bool AreEqual(DefinitionPath path, JsonElement before, JsonElement after) =>
        DefinitionRules.Sets.Contains(path.Rule) && Are(JsonValueKind.Array, before, after)
            ? Sorted(before).SequenceEqual(Sorted(after), StringComparer.Ordinal)
            : JsonElement.DeepEquals(before, after);

    private static IEnumerable<string> Sorted(JsonElement list) =>
        Items(list).Select(static item => item.GetRawText()).Order(StringComparer.Ordinal);

    /// <summary>True if both are of this kind, as far as they are there at all.</summary>
    private static bool Are(JsonValueKind kind, JsonElement before, JsonElement after) =>
        (before.ValueKind == kind || before.ValueKind == JsonValueKind.Undefined)
        && (after.ValueKind == kind || after.ValueKind == JsonValueKind.Undefined);

    private static bool IsObject(JsonElement element) => element.ValueKind == JsonValueKind.Object;

    private static bool IsAbsent(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => true,
        JsonValueKind.Array => element.GetArrayLength() == 0,
        JsonValueKind.Object => element.EnumerateObject().All(static member => IsAbsent(member.Value)),
        _ => false,
    };

    private static bool HoldsSensitive(DefinitionPath path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => false,
        JsonValueKind.Object => element.EnumerateObject().Any(member => HoldsSensitive(path.Member(member.Name), member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => HoldsSensitive(path, item)),
        _ => DefinitionRules.IsSensitive(path.Rule),
    };

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        _ => IsAbsent(element) ? null : element.GetRawText(),
    };

    private static string KeyOf(JsonElement item, string[] keys) =>
        keys.Select(key => Text(Member(item, key))).FirstOrDefault(static text => text is not null) ?? "";

    private static JsonElement Member(JsonElement owner, string name) =>
        IsObject(owner) && owner.TryGetProperty(name, out var member) ? member : default;

    private static IEnumerable<string> Names(JsonElement owner) =>
        IsObject(owner) ? owner.EnumerateObject().Select(static member => member.Name) : [];

    private static List<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
