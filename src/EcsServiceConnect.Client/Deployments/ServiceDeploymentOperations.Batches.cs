using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Service deployments and service revisions in batches.</content>
public static partial class ServiceDeploymentOperations
{
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of service deployments, in as many calls as needed.</summary>
        /// <param name="serviceDeploymentArns">The full ARNs of the deployments. Without any, no call is made.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service deployments that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceDeploymentArns"/> is null.</exception>
        /// <exception cref="ArgumentException">An ARN is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeServiceDeployments</c> has. The other calls are
        /// canceled.
        /// </exception>
        public Task<EcsBatchResult<ServiceDeployment>> BatchDescribeServiceDeploymentsAsync(
            IEnumerable<string> serviceDeploymentArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeServiceDeployments(client), serviceDeploymentArns, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of service deployments whose ARNs come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="serviceDeploymentArns">
        /// The full ARNs of the deployments. Calls start while the sequence is still being read.
        /// </param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service deployments that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceDeploymentArns"/> is null.</exception>
        /// <exception cref="ArgumentException">An ARN is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeServiceDeployments</c> has. The other calls are
        /// canceled.
        /// </exception>
        public Task<EcsBatchResult<ServiceDeployment>> BatchDescribeServiceDeploymentsAsync(
            IAsyncEnumerable<string> serviceDeploymentArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeServiceDeployments(client), serviceDeploymentArns, maxConcurrency, cancellationToken);

        /// <summary>Describes any number of service revisions, in as many calls as needed; each call is about one service.</summary>
        /// <param name="serviceRevisionArns">The full ARNs of the revisions. Without any, no call is made.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service revisions that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceRevisionArns"/> is null.</exception>
        /// <exception cref="ArgumentException">An ARN is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeServiceRevisions</c> has. The other calls are
        /// canceled.
        /// </exception>
        public Task<EcsBatchResult<ServiceRevision>> BatchDescribeServiceRevisionsAsync(
            IEnumerable<string> serviceRevisionArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeServiceRevisions(client), serviceRevisionArns, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of service revisions whose ARNs come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="serviceRevisionArns">
        /// The full ARNs of the revisions. Calls start while the sequence is still being read.
        /// </param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The service revisions that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceRevisionArns"/> is null.</exception>
        /// <exception cref="ArgumentException">An ARN is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeServiceRevisions</c> has. The other calls are
        /// canceled.
        /// </exception>
        public Task<EcsBatchResult<ServiceRevision>> BatchDescribeServiceRevisionsAsync(
            IAsyncEnumerable<string> serviceRevisionArns,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(CreateDescribeServiceRevisions(client), serviceRevisionArns, maxConcurrency, cancellationToken);
    }

    internal static DescribeOperation<ServiceDeployment> CreateDescribeServiceDeployments(IEcsClient client) => new()
    {
        Client = client,
        MaxBatchSize = 20,
        GetArn = static deployment => deployment.ServiceDeploymentArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            var request = new DescribeServiceDeploymentsRequest
            {
                ServiceDeploymentArns = names,
            };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(response.ServiceDeployments, response.Failures);
        },
    };

    internal static DescribeOperation<ServiceRevision> CreateDescribeServiceRevisions(IEcsClient client) => new()
    {
        Client = client,
        MaxBatchSize = 20,
        GetArn = static revision => revision.ServiceRevisionArn,

        // The service rejects a call about revisions of several services.
        GetGroup = static arn => EcsArn.TryParse(arn, out var parsed) ? $"{parsed.ClusterName}/{parsed.ParentName}" : "",
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            var request = new DescribeServiceRevisionsRequest { ServiceRevisionArns = names };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(response.ServiceRevisions, response.Failures);
        },
    };
}
