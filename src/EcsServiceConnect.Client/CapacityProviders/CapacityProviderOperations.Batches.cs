using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Paging;

namespace EcsServiceConnect.Client;

/// <content>Capacity providers in batches.</content>
public static partial class CapacityProviderOperations
{
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of capacity providers, in as many calls as needed.</summary>
        /// <param name="capacityProviders">The capacity providers, by name or full ARN. Without any, no call is made.</param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The capacity providers that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="capacityProviders"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeCapacityProviders</c> has. The other calls are
        /// canceled.
        /// </exception>
        public Task<EcsBatchResult<CapacityProvider>> BatchDescribeCapacityProvidersAsync(
            IEnumerable<string> capacityProviders,
            IReadOnlyList<CapacityProviderField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(
                CreateDescribeCapacityProviders(client, include), capacityProviders, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of capacity providers whose names come from an asynchronous sequence, such as an
        /// <see cref="EcsPageable{TItem}"/>, in as many calls as needed.
        /// </summary>
        /// <param name="capacityProviders">
        /// The capacity providers, by name or full ARN. Calls start while the sequence is still being read.
        /// </param>
        /// <param name="include">Optional parts of the description to include.</param>
        /// <param name="maxConcurrency">The maximum number of calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The capacity providers that were found and the failures of the others, each in the given order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="capacityProviders"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is less than 1.</exception>
        /// <exception cref="EcsReadTimeoutException">
        /// Calls were throttled for as long as the <see cref="EcsReadOptions"/> allow, and none succeeded.
        /// </exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, for one of the reasons that <c>DescribeCapacityProviders</c> has. The other calls are
        /// canceled.
        /// </exception>
        public Task<EcsBatchResult<CapacityProvider>> BatchDescribeCapacityProvidersAsync(
            IAsyncEnumerable<string> capacityProviders,
            IReadOnlyList<CapacityProviderField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(
                CreateDescribeCapacityProviders(client, include), capacityProviders, maxConcurrency, cancellationToken);
    }

    /// <summary>
    /// One call accepts 100 names but returns them in pages of 10, one after the other; calls with 10 names each run at the same
    /// time.
    /// </summary>
    internal static DescribeOperation<CapacityProvider> CreateDescribeCapacityProviders(
        IEcsClient client, IReadOnlyList<CapacityProviderField>? include) =>
        new()
        {
            Client = client,
            MaxBatchSize = 10,
            GetArn = static provider => provider.CapacityProviderArn,
            DescribeAsync = async (_, names, cancellationToken) =>
            {
                var request = new DescribeCapacityProvidersRequest { CapacityProviders = names, Include = include };
                var pages = await PageEnumerator.EnumerateAsync(client.WithReadOptions(EcsReadOptions.NoTolerance), request, cancellationToken)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false);
                return new(
                    [.. pages.SelectMany(static page => page.CapacityProviders)],
                    [.. pages.SelectMany(static page => page.Failures)]);
            },
        };
}
