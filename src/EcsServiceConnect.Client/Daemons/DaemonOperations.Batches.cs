using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Daemons in batches, for the waiters.</content>
public static partial class DaemonOperations
{
    /// <summary>The service describes one daemon per call. A daemon that does not exist is a failure of the batch.</summary>
    internal static DescribeOperation<DaemonDetail> CreateDescribeDaemons(IEcsClient client) => new()
    {
        Client = client,
        MaxBatchSize = 1,
        GetArn = static daemon => daemon.DaemonArn,
        DescribeAsync = async (_, arns, cancellationToken) =>
        {
            try
            {
                var request = new DescribeDaemonRequest { DaemonArn = arns[0] };
                var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(response.Daemon is { } daemon ? [daemon] : [], []);
            }
            catch (EcsServiceException error) when (error is DaemonNotFoundException or ClientException)
            {
                return new([], [MissingFailure.Create(arns[0], error.ErrorMessage)]);
            }
        },
    };
}
