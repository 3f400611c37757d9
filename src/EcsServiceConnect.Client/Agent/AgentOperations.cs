using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations that the ECS container agent itself calls, as named methods. Applications have no use for them.</summary>
public static class AgentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Tells a container agent the addresses at which it fetches its work and reports its metrics.</summary>
        /// <param name="request">
        /// The container instance and its cluster. Null, the default, asks for no particular one.
        /// </param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The URLs for work, for metrics and for the configuration of Service Connect.</returns>
        /// <exception cref="AccessDeniedException">The caller may not act as a container agent.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">The id or ARN of the container instance or the cluster is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes nothing that a caller can see, although the service does not mark it as read-only; a retry does no harm.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DiscoverPollEndpoint.html
        /// </remarks>
        public Task<DiscoverPollEndpointResponse> DiscoverPollEndpointAsync(
            DiscoverPollEndpointRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new DiscoverPollEndpointRequest(), cancellationToken);
    }
}
