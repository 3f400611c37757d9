using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Lists and describes the services of a namespace over all its clusters.</summary>
internal static class NamespaceServices
{
    /// <param name="client">The client for the calls.</param>
    /// <param name="place">The namespace, by name or ARN.</param>
    /// <param name="olderFormCluster">The cluster of services whose ARN, in the older form, names none.</param>
    /// <param name="keep">Which errors of one call are failures of what it asked for, and do not end the reading.</param>
    /// <param name="maxConcurrency">The most calls at a time.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    public static async Task<EcsBatch<Service>> ReadAsync(
        IEcsClient client,
        string place,
        string? olderFormCluster,
        Func<EcsServiceException, bool> keep,
        int maxConcurrency,
        CancellationToken cancellationToken)
    {
        // Listed to the end first: to describe meanwhile would be one call more at a time.
        var arns = await client.Namespace(place).Services.ToListAsync(cancellationToken).ConfigureAwait(false);
        var kind = BatchKinds.Services(client, cluster: null);
        var clusterOf = kind.ClusterOf;
        kind = Keeping(kind with { ClusterOf = arn => clusterOf(arn) ?? olderFormCluster }, keep);
        return await BatchRun.StartAsync(kind, arns, maxConcurrency, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes an error of a call a failure of each name that it asked for.</summary>
    public static BatchKind<TItem> Keeping<TItem>(BatchKind<TItem> kind, Func<EcsServiceException, bool> keep) => kind with
    {
        DescribeAsync = async (group, names, cancellationToken) =>
        {
            try
            {
                return await kind.DescribeAsync(group, names, cancellationToken).ConfigureAwait(false);
            }
            catch (EcsServiceException error) when (keep(error))
            {
                return new([], [.. names.Select(name => FailureOf(name, error))]);
            }
        },
    };

    public static Failure FailureOf(string name, EcsServiceException error) =>
        new() { Arn = name, Reason = error.ErrorCode, Detail = error.Message };
}
