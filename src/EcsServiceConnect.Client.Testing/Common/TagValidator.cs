using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates and merges tags.</summary>
internal static partial class TagValidator
{
    private const int MaxTags = 50;
    private const int MaxKeyLength = 128;
    private const string ReservedPrefix = "aws:";

    public static IReadOnlyList<Tag> Validate(IReadOnlyList<Tag>? tags)
    {
        var some = tags ?? [];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in some)
        {
            var key = RequestGuard.Require(tag.Key, "tags.key");
            RejectReserved(key, "tags.key");
            RejectReserved(tag.Value ?? "", "tags.value");
            if (!keys.Add(key))
            {
                throw new InvalidParameterException($"The tag key '{MessageSanitizer.Sanitize(key)}' is given more than once.");
            }
        }

        return some;
    }

    public static IReadOnlyList<string> ValidateKeys(IReadOnlyList<string> keys)
    {
        foreach (var key in RequestGuard.RequireAtMost(keys, "tagKeys", MaxTags))
        {
            ValidateKey(RequestGuard.Require(key, "tagKeys"), "tagKeys");
        }

        return keys;
    }

    /// <summary>Merges tags into those of a resource. Tags that AWS manages do not count toward the limit.</summary>
    public static IReadOnlyList<Tag> Merge(IReadOnlyList<Tag> current, IReadOnlyList<Tag> added)
    {
        var result = new OrderedDictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var tag in current.Concat(added))
        {
            result[tag.Key!] = tag;
        }

        return result.Keys.Count(static key => !IsReserved(key)) <= MaxTags
            ? [.. result.Values]
            : throw new LimitExceededException($"The resource would have more than {MaxTags} tags.");
    }

    /// <summary>Creates the tags of a task: its own, inherited ones, and those that ECS manages; the first one of a key wins.</summary>
    public static IReadOnlyList<Tag> CreateTaskTags(IReadOnlyList<Tag> own, IReadOnlyList<Tag> inherited, IReadOnlyList<Tag> managed) =>
        inherited.Count + managed.Count == 0 ? own : [.. own.Concat(inherited).Concat(managed).DistinctBy(static tag => tag.Key)];

    private static bool IsReserved(string text) => text.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase);

    private static void RejectReserved(string text, string member)
    {
        if (IsReserved(text))
        {
            throw new InvalidParameterException($"'{MessageSanitizer.Sanitize(text)}' in '{member}' begins with '{ReservedPrefix}', which is reserved.");
        }
    }

    private static void ValidateKey(string key, string member)
    {
        RequestGuard.RequireMaxLength(key, member, MaxKeyLength);
        RejectReserved(key, member);
        if (!KeyPattern().IsMatch(key))
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(key)}' in '{member}' holds a character that a tag must not have: it takes letters, digits, spaces and "
                + "_ . : / = + - @");
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex KeyPattern();
}
