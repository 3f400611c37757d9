using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Deployments of daemons in batches, for the waiters.</content>
public static partial class DaemonDeploymentOperations
{
    internal static DescribeOperation<DaemonDeployment> CreateDescribeDaemonDeployments(IEcsClient client) => new()
    {
        Client = client,
        MaxBatchSize = 20,
        GetArn = static deployment => deployment.DaemonDeploymentArn,
        DescribeAsync = async (_, arns, cancellationToken) =>
        {
            var request = new DescribeDaemonDeploymentsRequest { DaemonDeploymentArns = arns };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(response.DaemonDeployments, response.Failures);
        },
    };
}
