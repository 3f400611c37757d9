using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Task definitions in batches.</content>
public static partial class TaskDefinitionOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of task definitions, with as many calls as it takes.</summary>
        /// <param name="taskDefinitions">
        /// The definitions: <c>family</c>, <c>family:revision</c> or full ARN. Without any, nothing is called.
        /// </param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The task definitions that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="taskDefinitions"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        /// <remarks>
        /// The service describes one at a time, and refuses one that does not exist with a <see cref="ClientException"/>; here
        /// that is a failure with the reason <c>MISSING</c> and the words of the error.
        /// </remarks>
        public Task<EcsBatchResult<TaskDefinition>> BatchDescribeTaskDefinitionsAsync(
            IEnumerable<string> taskDefinitions,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.TaskDefinitions(client), taskDefinitions, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of task definitions that come one after the other, such as from <see cref="EcsPageable{TItem}"/>.
        /// </summary>
        /// <param name="taskDefinitions">
        /// The definitions: <c>family</c>, <c>family:revision</c> or full ARN. Calls begin while it is still being read.
        /// </param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The task definitions that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="taskDefinitions"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        /// <remarks>
        /// The service describes one at a time, and refuses one that does not exist with a <see cref="ClientException"/>; here
        /// that is a failure with the reason <c>MISSING</c> and the words of the error.
        /// </remarks>
        public Task<EcsBatchResult<TaskDefinition>> BatchDescribeTaskDefinitionsAsync(
            IAsyncEnumerable<string> taskDefinitions,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.TaskDefinitions(client), taskDefinitions, maxConcurrency, cancellationToken);
    }
}
