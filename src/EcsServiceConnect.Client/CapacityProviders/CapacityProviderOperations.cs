using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>TODO the operations of area CapacityProviders as named methods.</summary>
public static class CapacityProviderOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ResourceInUseException">The resource is in use and cannot be changed or removed now.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UpdateInProgressException">An update of the resource is still running.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html</remarks>
        public Task<PutClusterCapacityProvidersResponse> PutClusterCapacityProvidersAsync(PutClusterCapacityProvidersRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
