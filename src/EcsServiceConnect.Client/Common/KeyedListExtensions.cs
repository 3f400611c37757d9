using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Common;

/// <summary>Adds items to lists in which every key occurs once: an item replaces the one with its key.</summary>
internal static class KeyedListExtensions
{
    public static IReadOnlyList<T> Put<T>(this IReadOnlyList<T>? list, T item, Func<T, string?> getKey)
    {
        List<T> items = [.. list ?? []];
        var index = items.FindIndex(existing => getKey(existing) == getKey(item));
        if (index < 0)
        {
            items.Add(item);
        }
        else
        {
            items[index] = item;
        }

        return items;
    }

    public static IReadOnlyList<Tag> PutTag(this IReadOnlyList<Tag>? tags, string key, string value) =>
        tags.Put(new Tag { Key = ArgumentGuard.NotNull(key), Value = ArgumentGuard.NotNull(value) }, static tag => tag.Key);

    /// <summary>Adds all pairs. Without any, the list stays absent, because an empty list would be sent.</summary>
    public static IReadOnlyList<Tag>? PutTags(
        this IReadOnlyList<Tag>? list, IEnumerable<KeyValuePair<string, string>> tags) =>
        ArgumentGuard.NotNull(tags).Aggregate(list, static (items, tag) => items.PutTag(tag.Key, tag.Value));

    public static IReadOnlyList<EcsKeyValuePair> PutVariable(this IReadOnlyList<EcsKeyValuePair>? variables, string name, string value) =>
        variables.Put(
            new EcsKeyValuePair { Name = ArgumentGuard.NotNull(name), Value = ArgumentGuard.NotNull(value) },
            static variable => variable.Name);

    /// <summary>Adds all pairs. Without any, the list stays absent, because an empty list would be sent.</summary>
    public static IReadOnlyList<EcsKeyValuePair>? PutVariables(
        this IReadOnlyList<EcsKeyValuePair>? list, IEnumerable<KeyValuePair<string, string>> variables) =>
        ArgumentGuard.NotNull(variables).Aggregate(list, static (items, variable) => items.PutVariable(variable.Key, variable.Value));
}
