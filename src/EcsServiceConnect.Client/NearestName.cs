namespace EcsServiceConnect.Client;

/// <summary>Finds the name that was probably meant by one that does not exist.</summary>
internal static class NearestName
{
    /// <summary>Finds the candidate that takes the smallest number of edits, regardless of case; null if none is near.</summary>
    /// <param name="name">The name that does not exist.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <param name="maxDistance">The maximum number of edits; null for a third of the name, and at least 2.</param>
    public static string? Find(string name, IEnumerable<string> candidates, int? maxDistance = null)
    {
        var (nearest, distance) = candidates
            .Select(candidate => (candidate, GetEditDistance(candidate, name)))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(static pair => pair.Item2);
        return distance <= (maxDistance ?? Math.Max(2, name.Length / 3)) && distance < name.Length ? nearest : null;
    }

    /// <summary>Gets the number of characters to insert, delete or replace, regardless of case.</summary>
    private static int GetEditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
