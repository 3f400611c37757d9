using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>Lists and describes the services of a namespace over all its clusters.</summary>
internal static class NamespaceServiceReader
{
    /// <summary>Reads the services of a namespace.</summary>
    /// <param name="client">The client.</param>
    /// <param name="namespaceOrArn">The namespace, by name or ARN.</param>
    /// <param name="shortArnCluster">The cluster of services whose ARN has the older form, which names no cluster.</param>
    /// <param name="isTolerated">Whether an error of a call becomes a failure of its items instead of an exception.</param>
    /// <param name="maxConcurrency">The largest number of concurrent calls.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public static async Task<EcsBatchResult<Service>> ReadAsync(
        IEcsClient client,
        string namespaceOrArn,
        string? shortArnCluster,
        Func<EcsServiceException, bool> isTolerated,
        int maxConcurrency,
        CancellationToken cancellationToken)
    {
        // All names come first, since describing meanwhile would exceed the number of concurrent calls.
        var arns = await client.Namespace(namespaceOrArn).Services.ToListAsync(cancellationToken).ConfigureAwait(false);
        var operation = ServiceOperations.CreateDescribeServices(client, cluster: null);
        var getCluster = operation.GetCluster;
        operation = operation with
        {
            GetCluster = arn => getCluster?.Invoke(arn) ?? shortArnCluster,

            // A call that names a service of another region or account fails as a whole.
            GetGroup = static arn => EcsArn.TryParse(arn, out var parsed) ? $"{parsed.Region}:{parsed.AccountId}" : "",
        };
        operation = WithToleratedErrors(operation, isTolerated);
        return await BatchExecutor.ExecuteAsync(operation, arns, maxConcurrency, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Turns an error of a call into a failure of each name in the call.</summary>
    public static DescribeOperation<TItem> WithToleratedErrors<TItem>(DescribeOperation<TItem> operation, Func<EcsServiceException, bool> isTolerated) => operation with
    {
        DescribeAsync = async (group, names, cancellationToken) =>
        {
            try
            {
                return await operation.DescribeAsync(group, names, cancellationToken).ConfigureAwait(false);
            }
            catch (EcsServiceException error) when (isTolerated(error))
            {
                return new([], [.. names.Select(name => CreateFailure(name, error))]);
            }
        },
    };

    public static Failure CreateFailure(string name, EcsServiceException error) =>
        new() { Arn = name, Reason = error.ErrorCode, Detail = error.ErrorMessage };
}
