using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Daemon task definitions in batches, for the waiters.</content>
public static partial class DaemonTaskDefinitionOperations
{
    /// <summary>The service describes one revision per call. A revision that does not exist is a failure of the batch.</summary>
    internal static DescribeOperation<DaemonTaskDefinition> CreateDescribeDaemonTaskDefinitions(IEcsClient client) => new()
    {
        Client = client,
        MaxBatchSize = 1,
        GetArn = static definition => definition.DaemonTaskDefinitionArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            try
            {
                var request = new DescribeDaemonTaskDefinitionRequest { DaemonTaskDefinition = names[0] };
                var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(response.DaemonTaskDefinition is { } definition ? [definition] : [], []);
            }
            catch (EcsServiceException error) when (error is DaemonNotFoundException or ClientException)
            {
                return new([], [MissingFailure.Create(names[0], error.ErrorMessage)]);
            }
        },
    };
}
