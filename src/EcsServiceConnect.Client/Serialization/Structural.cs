using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Equality by content, for what has none of its own. Absent and empty are different.</summary>
internal static class Structural
{
    public static bool Equal(double? first, double? second) => Nullable.Equals(first, second);

    public static bool Equal(JsonElement? first, JsonElement? second) =>
        IsPresent(first) && IsPresent(second)
            ? JsonElement.DeepEquals(first.GetValueOrDefault(), second.GetValueOrDefault())
            : IsPresent(first) == IsPresent(second);

    public static bool Equal<T>(IReadOnlyList<T>? first, IReadOnlyList<T>? second)
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

    public static bool Equal(IReadOnlyDictionary<string, string>? first, IReadOnlyDictionary<string, string>? second)
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
            if (!second.TryGetValue(key, out var other) || value != other)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Documents that are equal are of one kind; more would mean to normalise their numbers.</summary>
    public static int Hash(JsonElement? document) => (int)(document?.ValueKind ?? JsonValueKind.Undefined);

    public static int Hash<T>(IReadOnlyList<T>? items)
    {
        var hash = new HashCode();
        for (var i = 0; i < items?.Count; i++)
        {
            hash.Add(items[i]);
        }

        return hash.ToHashCode();
    }

    public static int Hash(IReadOnlyDictionary<string, string>? map)
    {
        // A sum, because the order of a map says nothing.
        var sum = 0;
        foreach (var (key, value) in map ?? JsonReading.EmptyMap)
        {
            sum = unchecked(sum + HashCode.Combine(key, value));
        }

        return sum;
    }

    private static bool IsPresent(JsonElement? document) => document is { ValueKind: not JsonValueKind.Undefined };
}
