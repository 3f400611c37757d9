using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Lists and describes the services of a namespace over all its clusters.</summary>
internal static class NamespaceServiceReader
{
    /// <param name="client">The client for the calls.</param>
    /// <param name="namespaceName">The namespace, by name or ARN.</param>
    /// <param name="shortArnCluster">The cluster of services whose ARN, in the older form, names none.</param>
    /// <param name="isTolerated">Which errors of one call are failures of what it asked for, and do not end the reading.</param>
    /// <param name="maxConcurrency">The most calls at a time.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    public static async Task<EcsBatchResult<Service>> ReadAsync(
        IEcsClient client,
        string namespaceName,
        string? shortArnCluster,
        Func<EcsServiceException, bool> isTolerated,
        int maxConcurrency,
        CancellationToken cancellationToken)
    {
        // Listed to the end first: to describe meanwhile would be one call more at a time.
        var arns = await client.Namespace(namespaceName).Services.ToListAsync(cancellationToken).ConfigureAwait(false);
        var kind = ServiceOperations.CreateDescribeServices(client, cluster: null);
        var clusterOf = kind.GetCluster;
        kind = WithToleratedErrors(kind with { GetCluster = arn => clusterOf(arn) ?? shortArnCluster }, isTolerated);
        return await BatchExecutor.ExecuteAsync(kind, arns, maxConcurrency, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes an error of a call a failure of each name that it asked for.</summary>
    public static DescribeOperation<TItem> WithToleratedErrors<TItem>(DescribeOperation<TItem> kind, Func<EcsServiceException, bool> isTolerated) => kind with
    {
        DescribeAsync = async (group, names, cancellationToken) =>
        {
            try
            {
                return await kind.DescribeAsync(group, names, cancellationToken).ConfigureAwait(false);
            }
            catch (EcsServiceException error) when (isTolerated(error))
            {
                return new([], [.. names.Select(name => CreateFailure(name, error))]);
            }
        },
    };

    public static Failure CreateFailure(string name, EcsServiceException error) =>
        new() { Arn = name, Reason = error.ErrorCode, Detail = error.Message };
}
