using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Batching;

/// <summary>Divides names into groups that one call can describe.</summary>
internal static class BatchPartitioner
{
    /// <summary>
    /// Returns each name once, in groups of one cluster, and of what the operation requires besides, that are no larger than the operation
    /// allows, each as soon as it is full.
    /// </summary>
    public static async IAsyncEnumerable<(string? Cluster, IReadOnlyList<BatchName> Names)> PartitionAsync<TItem>(
        DescribeOperation<TItem> operation, IAsyncEnumerable<string> names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seenNames = new HashSet<string>(StringComparer.Ordinal);
        var groups = new Dictionary<(string Cluster, string Group), List<BatchName>>();
        await foreach (var name in names.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (string.IsNullOrEmpty(name))
            {
                throw new ArgumentException("A name is null or empty.", nameof(names));
            }

            if (!seenNames.Add(name))
            {
                continue;
            }

            var cluster = operation.GetCluster?.Invoke(name);
            var key = (cluster ?? "", operation.GetGroup?.Invoke(name) ?? "");
            var group = groups.GetValueOrDefault(key);
            if (group is null)
            {
                groups.Add(key, group = []);
            }

            group.Add(new BatchName(name, seenNames.Count));
            if (group.Count == operation.MaxBatchSize)
            {
                groups.Remove(key);
                yield return (cluster, group);
            }
        }

        foreach (var (key, group) in groups)
        {
            yield return (key.Cluster.Length == 0 ? null : key.Cluster, group);
        }
    }
}
