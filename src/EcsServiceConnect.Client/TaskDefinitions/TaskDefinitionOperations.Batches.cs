using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Task definitions in batches.</content>
public static partial class TaskDefinitionOperations
{
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of task definitions, in as many calls as needed.</summary>
        /// <param name="taskDefinitions">
        /// The definitions: <c>family</c>, <c>family:revision</c> or full ARN. Without any, no call is made.
        /// </param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The task definitions that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="taskDefinitions"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeTaskDefinition</c> has. The other calls are canceled.
        /// </exception>
        /// <remarks>
        /// The service describes one definition per call, and its response for one that does not exist is a
        /// <see cref="ClientException"/>. In a batch that is a failure with the reason <c>MISSING</c> and the message of the
        /// exception.
        /// </remarks>
        public Task<EcsBatchResult<TaskDefinition>> BatchDescribeTaskDefinitionsAsync(
            IEnumerable<string> taskDefinitions,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeTaskDefinitions(client), taskDefinitions, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of task definitions whose names come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="taskDefinitions">
        /// The definitions: <c>family</c>, <c>family:revision</c> or full ARN. Calls start while the sequence is still being
        /// read.
        /// </param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The task definitions that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="taskDefinitions"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeTaskDefinition</c> has. The other calls are canceled.
        /// </exception>
        /// <remarks>
        /// The service describes one definition per call, and its response for one that does not exist is a
        /// <see cref="ClientException"/>. In a batch that is a failure with the reason <c>MISSING</c> and the message of the
        /// exception.
        /// </remarks>
        public Task<EcsBatchResult<TaskDefinition>> BatchDescribeTaskDefinitionsAsync(
            IAsyncEnumerable<string> taskDefinitions,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeTaskDefinitions(client), taskDefinitions, maxConcurrency, cancellationToken);
    }

    internal static DescribeOperation<TaskDefinition> CreateDescribeTaskDefinitions(IEcsClient client) => new()
    {
        Client = client,
        MaxBatchSize = 1,
        GetArn = static definition => definition.TaskDefinitionArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            try
            {
                var request = new DescribeTaskDefinitionRequest { TaskDefinition = names[0] };
                var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(response.TaskDefinition is { } definition ? [definition] : [], []);
            }
            catch (ClientException error)
            {
                return new([], [MissingFailure.Create(names[0], error.ErrorMessage)]);
            }
        },
    };
}
