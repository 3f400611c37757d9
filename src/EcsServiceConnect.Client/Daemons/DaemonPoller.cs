using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What the waiters for daemons look at, in the shape that all waiters judge.</summary>
internal static class DaemonPoller
{
    public static Func<CancellationToken, Task<EcsBatchResult<DaemonDetail>>> Daemon(IEcsClient client, string arn) =>
        cancellationToken => OneAsync(arn, async () =>
        {
            var answer = await client.SendAsync(new DescribeDaemonRequest { DaemonArn = arn }, cancellationToken).ConfigureAwait(false);
            return answer.Daemon;
        });

    public static Func<CancellationToken, Task<EcsBatchResult<DaemonTaskDefinition>>> TaskDefinition(IEcsClient client, string identifier) =>
        cancellationToken => OneAsync(identifier, async () =>
        {
            var request = new DescribeDaemonTaskDefinitionRequest { DaemonTaskDefinition = identifier };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return answer.DaemonTaskDefinition;
        });

    public static DescribeOperation<DaemonDeployment> Deployments(IEcsClient client) => new()
    {
        MaxBatchSize = 20,
        GetArn = static deployment => deployment.DaemonDeploymentArn,
        DescribeAsync = async (_, arns, cancellationToken) =>
        {
            var request = new DescribeDaemonDeploymentsRequest { DaemonDeploymentArns = arns };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(answer.DaemonDeployments, answer.Failures);
        },
    };

    private static async Task<EcsBatchResult<TItem>> OneAsync<TItem>(string name, Func<Task<TItem?>> describeAsync)
        where TItem : class
    {
        try
        {
            return await describeAsync().ConfigureAwait(false) is { } found
                ? new EcsBatchResult<TItem> { Items = [found] }
                : MissingOne("The answer does not hold it.");
        }
        catch (EcsServiceException error) when (error is DaemonNotFoundException or ClientException)
        {
            return MissingOne(error.Message);
        }

        EcsBatchResult<TItem> MissingOne(string detail) => new() { Failures = [MissingFailure.Create(name, detail)] };
    }
}
