using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What tags a resource may have, and which ones a task inherits.</summary>
internal static class TagRules
{
    private const int MostTags = 50;

    public static IReadOnlyList<Tag> Checked(IReadOnlyList<Tag>? tags)
    {
        var some = Guard.AtMost(tags, "tags", MostTags);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in some)
        {
            var key = Guard.Required(tag.Key, "tags.key");
            Guard.NoLongerThan(key, "tags.key", 128);
            Guard.NoLongerThan(tag.Value, "tags.value", 256);
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidParameterException($"The tag key '{Shown.Text(key)}' begins with 'aws:', which is reserved.");
            }

            if (!keys.Add(key))
            {
                throw new InvalidParameterException($"The tag key '{Shown.Text(key)}' is given more than once.");
            }
        }

        return some;
    }

    /// <summary>A task's own tags, then those it inherits, then those that ECS manages; the first of a key wins.</summary>
    public static IReadOnlyList<Tag> OfTask(IReadOnlyList<Tag> own, IReadOnlyList<Tag> inherited, IReadOnlyList<Tag> managed) =>
        [.. own.Concat(inherited).Concat(managed).DistinctBy(static tag => tag.Key)];
}
