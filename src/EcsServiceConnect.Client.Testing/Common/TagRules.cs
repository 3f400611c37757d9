using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What tags a resource may have, and which ones a task inherits.</summary>
internal static partial class TagRules
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;
    private const string Reserved = "aws:";

    public static IReadOnlyList<Tag> Checked(IReadOnlyList<Tag>? tags)
    {
        var some = Guard.AtMost(tags, "tags", MostTags);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in some)
        {
            var key = Guard.Required(tag.Key, "tags.key");
            CheckText(key, "tags.key", LongestKey);
            CheckText(tag.Value, "tags.value", LongestValue);
            if (!keys.Add(key))
            {
                throw new InvalidParameterException($"The tag key '{MessageSanitizer.Sanitize(key)}' is given more than once.");
            }
        }

        return some;
    }

    public static IReadOnlyList<string> CheckedKeys(IReadOnlyList<string> keys)
    {
        foreach (var key in Guard.AtMost(keys, "tagKeys", MostTags))
        {
            CheckText(Guard.Required(key, "tagKeys"), "tagKeys", LongestKey);
        }

        return keys;
    }

    /// <summary>The tags of a resource after some were added. Those that AWS manages do not count towards the limit.</summary>
    public static IReadOnlyList<Tag> Merge(IReadOnlyList<Tag> current, IReadOnlyList<Tag> added)
    {
        var result = new OrderedDictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var tag in current.Concat(added))
        {
            result[tag.Key!] = tag;
        }

        return result.Keys.Count(static key => !IsReserved(key)) <= MostTags
            ? [.. result.Values]
            : throw new LimitExceededException($"The resource would have more than {MostTags} tags.");
    }

    /// <summary>A task's own tags, then those it inherits, then those that ECS manages; the first of a key wins.</summary>
    public static IReadOnlyList<Tag> OfTask(IReadOnlyList<Tag> own, IReadOnlyList<Tag> inherited, IReadOnlyList<Tag> managed) =>
        [.. own.Concat(inherited).Concat(managed).DistinctBy(static tag => tag.Key)];

    private static bool IsReserved(string text) => text.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase);

    private static void CheckText(string? text, string member, int longest)
    {
        if (text is null)
        {
            return;
        }

        Guard.NoLongerThan(text, member, longest);
        if (IsReserved(text))
        {
            throw new InvalidParameterException($"'{MessageSanitizer.Sanitize(text)}' in '{member}' begins with '{Reserved}', which is reserved.");
        }

        if (!TextPattern().IsMatch(text))
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(text)}' in '{member}' holds a character that a tag must not have: it takes letters, digits, spaces and "
                + "_ . : / = + - @");
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex TextPattern();
}
