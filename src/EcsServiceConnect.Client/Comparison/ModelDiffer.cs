using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Comparison;

/// <summary>
/// Finds the differences between two records of one type. It compares their JSON, so that no member can be forgotten, and follows what the
/// members' attributes state: keys, order and sensitivity. Absent and empty are the same.
/// </summary>
internal sealed class ModelDiffer
{
    private readonly List<ModelDifference> _differences = [];

    private ModelDiffer()
    {
    }

    /// <summary>Compares two records member by member.</summary>
    public static IReadOnlyList<ModelDifference> Compare<T>(T before, T after)
        where T : class, IEcsModel<T>
    {
        using var beforeJson = JsonDocument.Parse(EcsJson.SerializeToUtf8Bytes(before));
        using var afterJson = JsonDocument.Parse(EcsJson.SerializeToUtf8Bytes(after));
        return Compare(ModelPath.ForRoot(RecordSemantics.For<T>()), beforeJson.RootElement, afterJson.RootElement);
    }

    private static List<ModelDifference> Compare(ModelPath path, JsonElement before, JsonElement after)
    {
        var differ = new ModelDiffer();
        differ.CompareValues(path, before, after);
        return differ._differences;
    }

    private void CompareValues(ModelPath path, JsonElement before, JsonElement after)
    {
        if (IsAbsent(before) && IsAbsent(after))
        {
            return;
        }

        if (path.Semantics.Matching == ItemMatching.ByKey)
        {
            CompareByKey(path, before, after);
        }
        else if (path.Semantics.IsMap)
        {
            CompareMembers(path.AppendItem, before, after);
        }
        else if (IsObject(before) && IsObject(after))
        {
            CompareMembers(path.AppendMember, before, after);
        }
        else if (IsAbsent(before) || IsAbsent(after))
        {
            Add(path, before, after);
        }
        else if (GetItems(before).Concat(GetItems(after)).Any(IsObject))
        {
            CompareByIndex(path, GetItems(before), GetItems(after), static index => index.ToString(CultureInfo.InvariantCulture));
        }
        else if (!AreEqual(path, before, after))
        {
            Add(path, before, after);
        }
    }

    private void CompareMembers(Func<string, ModelPath> append, JsonElement before, JsonElement after)
    {
        foreach (var name in GetNames(before).Union(GetNames(after), StringComparer.Ordinal))
        {
            CompareValues(append(name), GetMember(before, name), GetMember(after, name));
        }
    }

    private void CompareByKey(ModelPath path, JsonElement before, JsonElement after)
    {
        var beforeByKey = GetItems(before).ToLookup(item => GetKey(path, item), StringComparer.Ordinal);
        var afterByKey = GetItems(after).ToLookup(item => GetKey(path, item), StringComparer.Ordinal);
        foreach (var key in beforeByKey.Concat(afterByKey).Select(static items => items.Key).Distinct(StringComparer.Ordinal))
        {
            // Several items can have one key. Those that are unchanged are set aside, and the others are compared in their order.
            List<JsonElement> unmatched = [.. beforeByKey[key]];
            List<JsonElement> changed = [];
            foreach (var item in afterByKey[key])
            {
                var unchanged = unmatched.FindIndex(candidate => Compare(path.AppendItem(key), candidate, item).Count == 0);
                if (unchanged < 0)
                {
                    changed.Add(item);
                }
                else
                {
                    unmatched.RemoveAt(unchanged);
                }
            }

            CompareByIndex(path, unmatched, changed, index => index == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{index + 1}"));
        }
    }

    private void CompareByIndex(ModelPath path, List<JsonElement> before, List<JsonElement> after, Func<int, string> formatKey)
    {
        for (var index = 0; index < Math.Max(before.Count, after.Count); index++)
        {
            var itemPath = path.AppendItem(formatKey(index));
            if (index < before.Count && index < after.Count)
            {
                CompareValues(itemPath, before[index], after[index]);
            }
            else
            {
                Add(itemPath, before.ElementAtOrDefault(index), after.ElementAtOrDefault(index));
            }
        }
    }

    private void Add(ModelPath path, JsonElement before, JsonElement after)
    {
        var isSensitive = IsSensitive(path, before) || IsSensitive(path, after);
        _differences.Add(new ModelDifference(path.Text, FormatValue(before), FormatValue(after), isSensitive)
        {
            ShownBefore = isSensitive ? FormatShown(path, before) : null,
            ShownAfter = isSensitive ? FormatShown(path, after) : null,
        });
    }

    private static string? FormatShown(ModelPath path, JsonElement value) =>
        IsSensitive(path, value) ? RedactedValueFormatter.Format(path, value) : FormatValue(value);

    private static bool AreEqual(ModelPath path, JsonElement before, JsonElement after) =>
        path.Semantics.Matching == ItemMatching.ByValue
            ? Sort(before).SequenceEqual(Sort(after), StringComparer.Ordinal)
            : JsonElement.DeepEquals(before, after);

    private static IEnumerable<string> Sort(JsonElement list) =>
        GetItems(list).Select(static item => item.GetRawText()).Order(StringComparer.Ordinal);

    private static bool IsObject(JsonElement element) => element.ValueKind == JsonValueKind.Object;

    private static bool IsAbsent(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => true,
        JsonValueKind.Array => element.GetArrayLength() == 0,
        JsonValueKind.Object => element.EnumerateObject().All(static member => IsAbsent(member.Value)),
        _ => false,
    };

    private static bool IsSensitive(ModelPath path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => false,
        JsonValueKind.Object => element.EnumerateObject().Any(member => IsSensitive(path.AppendMember(member.Name), member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => IsSensitive(path, item)),
        _ => path.IsSensitive,
    };

    private static string? FormatValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        _ => IsAbsent(element) ? null : element.GetRawText(),
    };

    private static string GetKey(ModelPath path, JsonElement item) => GetNames(item)
        .Where(name => path.Semantics.Record is { } record && record.GetMember(name).IsKey)
        .Select(name => FormatValue(GetMember(item, name)))
        .FirstOrDefault(static key => key is not null) ?? "";

    private static JsonElement GetMember(JsonElement owner, string name) =>
        IsObject(owner) && owner.TryGetProperty(name, out var member) ? member : default;

    private static IEnumerable<string> GetNames(JsonElement owner) =>
        IsObject(owner) ? owner.EnumerateObject().Select(static member => member.Name) : [];

    private static List<JsonElement> GetItems(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
