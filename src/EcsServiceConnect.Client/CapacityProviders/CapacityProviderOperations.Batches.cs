using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Capacity providers in batches.</content>
public static partial class CapacityProviderOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Describes any number of capacity providers, with as many calls as it takes.</summary>
        /// <param name="capacityProviders">The capacity providers, by name or full ARN. Without any, nothing is called.</param>
        /// <param name="include">Parts of the description that are left out unless they are named here.</param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The capacity providers that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="capacityProviders"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        [OverloadResolutionPriority(-1)] // What a request and names could both mean, such as new(), is a request.
        public Task<EcsBatchResult<CapacityProvider>> DescribeCapacityProvidersAsync(
            IEnumerable<string> capacityProviders,
            IReadOnlyList<CapacityProviderField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.CapacityProviders(client, include), capacityProviders, maxConcurrency, cancellationToken);

        /// <summary>
        /// Describes any number of capacity providers that come one after the other, such as from <see cref="EcsPageable{TItem}"/>.
        /// </summary>
        /// <param name="capacityProviders">
        /// The capacity providers, by name or full ARN. Calls begin while it is still being read.
        /// </param>
        /// <param name="include">Parts of the description that are left out unless they are named here.</param>
        /// <param name="maxConcurrency">The most calls at a time, at least 1. The default is 4.</param>
        /// <param name="cancellationToken">Gives the batch up, with the calls that are under way.</param>
        /// <returns>The capacity providers that were found and those that were not, each in the order given.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="capacityProviders"/> is null.</exception>
        /// <exception cref="ArgumentException">A name is null or empty.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxConcurrency"/> is below 1.</exception>
        /// <exception cref="EcsException">
        /// A call failed as a whole, in one of the ways of the method that takes a request; the others were given up.
        /// </exception>
        [OverloadResolutionPriority(-1)] // What a request and names could both mean, such as new(), is a request.
        public Task<EcsBatchResult<CapacityProvider>> DescribeCapacityProvidersAsync(
            IAsyncEnumerable<string> capacityProviders,
            IReadOnlyList<CapacityProviderField>? include = null,
            int maxConcurrency = BatchExecutor.DefaultConcurrency,
            CancellationToken cancellationToken = default) =>
            BatchExecutor.ExecuteAsync(BatchKinds.CapacityProviders(client, include), capacityProviders, maxConcurrency, cancellationToken);
    }
}
