using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Compares lists, maps and documents by their content. Absent and empty are different.</summary>
internal static class StructuralEquality
{
    public static bool AreEqual(double? first, double? second) => Nullable.Equals(first, second);

    public static bool AreEqual(JsonElement? first, JsonElement? second) =>
        IsPresent(first) && IsPresent(second)
            ? JsonElement.DeepEquals(first.GetValueOrDefault(), second.GetValueOrDefault())
            : IsPresent(first) == IsPresent(second);

    public static bool AreEqual<T>(IReadOnlyList<T>? first, IReadOnlyList<T>? second)
    {
        if (ReferenceEquals(first, second))
        {
            return true;
        }

        if (first is null || second is null || first.Count != second.Count)
        {
            return false;
        }

        for (var i = 0; i < first.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(first[i], second[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreEqual(IReadOnlyDictionary<string, JsonElement>? first, IReadOnlyDictionary<string, JsonElement>? second) =>
        AreEqual(first, second, JsonElement.DeepEquals);

    public static bool AreEqual<T>(IReadOnlyDictionary<string, T>? first, IReadOnlyDictionary<string, T>? second) =>
        AreEqual(first, second, EqualityComparer<T>.Default.Equals);

    private static bool AreEqual<T>(
        IReadOnlyDictionary<string, T>? first, IReadOnlyDictionary<string, T>? second, Func<T, T, bool> areEqual)
    {
        if (ReferenceEquals(first, second))
        {
            return true;
        }

        if (first is null || second is null || first.Count != second.Count)
        {
            return false;
        }

        foreach (var (key, value) in first)
        {
            if (!second.TryGetValue(key, out var other) || !areEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Computes the hash of a document from its kind alone, because equal numbers can be written differently.</summary>
    public static int ComputeHash(JsonElement? document) => (int)(document?.ValueKind ?? JsonValueKind.Undefined);

    public static int ComputeHash<T>(IReadOnlyList<T>? items)
    {
        var hash = new HashCode();
        for (var i = 0; i < items?.Count; i++)
        {
            hash.Add(items[i]);
        }

        return hash.ToHashCode();
    }

    /// <summary>Computes the hash of kept members from their names alone, for the same reason.</summary>
    public static int ComputeHash(IReadOnlyDictionary<string, JsonElement>? members) => Sum(members, static entry => entry.Key.GetHashCode(StringComparison.Ordinal));

    public static int ComputeHash<T>(IReadOnlyDictionary<string, T>? map) => Sum(map, static entry => HashCode.Combine(entry.Key, entry.Value));

    /// <summary>Sums the hashes of entries: a sum does not depend on their order.</summary>
    private static int Sum<T>(IReadOnlyDictionary<string, T>? map, Func<KeyValuePair<string, T>, int> computeHash)
    {
        var sum = 0;
        foreach (var entry in map ?? JsonModelReader.GetEmptyMap<T>())
        {
            sum = unchecked(sum + computeHash(entry));
        }

        return sum;
    }

    private static bool IsPresent(JsonElement? document) => document is { ValueKind: not JsonValueKind.Undefined };
}
