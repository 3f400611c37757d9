using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Service deployments and service revisions in batches.</content>
public static partial class ServiceDeploymentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of service deployments, with as many calls as it takes.</summary>
        /// <param name="serviceDeploymentArns">The full ARNs of the deployments. Without any, nothing is called.</param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The service deployments that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceDeploymentArns"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        [OverloadResolutionPriority(-1)] // What a request and names could both mean, such as new(), is a request.
        public Task<EcsBatchResult<ServiceDeployment>> DescribeServiceDeploymentsAsync(
            IEnumerable<string> serviceDeploymentArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.ServiceDeployments(client), serviceDeploymentArns, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of service deployments that come one after the other, such as from <see cref="EcsPageable{TItem}"/>.
        /// </summary>
        /// <param name="serviceDeploymentArns">
        /// The full ARNs of the deployments. Calls begin while it is still being read.
        /// </param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The service deployments that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceDeploymentArns"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        [OverloadResolutionPriority(-1)] // What a request and names could both mean, such as new(), is a request.
        public Task<EcsBatchResult<ServiceDeployment>> DescribeServiceDeploymentsAsync(
            IAsyncEnumerable<string> serviceDeploymentArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.ServiceDeployments(client), serviceDeploymentArns, maxConcurrency, cancellationToken);

        /// <summary>Describes any number of service revisions, with as many calls as it takes.</summary>
        /// <param name="serviceRevisionArns">The full ARNs of the revisions. Without any, nothing is called.</param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The service revisions that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceRevisionArns"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        [OverloadResolutionPriority(-1)] // What a request and names could both mean, such as new(), is a request.
        public Task<EcsBatchResult<ServiceRevision>> DescribeServiceRevisionsAsync(
            IEnumerable<string> serviceRevisionArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.ServiceRevisions(client), serviceRevisionArns, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of service revisions that come one after the other, such as from <see cref="EcsPageable{TItem}"/>.
        /// </summary>
        /// <param name="serviceRevisionArns">
        /// The full ARNs of the revisions. Calls begin while it is still being read.
        /// </param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The service revisions that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceRevisionArns"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        [OverloadResolutionPriority(-1)] // What a request and names could both mean, such as new(), is a request.
        public Task<EcsBatchResult<ServiceRevision>> DescribeServiceRevisionsAsync(
            IAsyncEnumerable<string> serviceRevisionArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.ServiceRevisions(client), serviceRevisionArns, maxConcurrency, cancellationToken);
    }
}
