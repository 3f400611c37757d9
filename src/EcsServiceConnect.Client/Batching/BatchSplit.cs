using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client;

/// <summary>Cuts names into what one call can describe.</summary>
internal static class BatchSplit
{
    /// <summary>Each name once, in groups of one cluster and of no more than a call takes, as soon as a group is full.</summary>
    public static async IAsyncEnumerable<(string? Cluster, IReadOnlyList<BatchName> Names)> SplitAsync<TItem>(
        BatchKind<TItem> kind, IAsyncEnumerable<string> names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var groups = new Dictionary<string, List<BatchName>>(StringComparer.Ordinal);
        await foreach (var name in names.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (string.IsNullOrEmpty(name))
            {
                throw new ArgumentException("A name is null or empty.", nameof(names));
            }

            if (!seen.Add(name))
            {
                continue;
            }

            var cluster = kind.ClusterOf(name);
            var group = groups.GetValueOrDefault(cluster ?? "");
            if (group is null)
            {
                groups.Add(cluster ?? "", group = []);
            }

            group.Add(new BatchName(name, seen.Count));
            if (group.Count == kind.Limit)
            {
                groups.Remove(cluster ?? "");
                yield return (cluster, group);
            }
        }

        foreach (var (cluster, group) in groups)
        {
            yield return (cluster.Length == 0 ? null : cluster, group);
        }
    }
}
