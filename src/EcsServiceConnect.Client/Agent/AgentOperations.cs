using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>TODO the operations of area Agent as named methods.</summary>
public static class AgentOperations
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
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DiscoverPollEndpoint.html</remarks>
        public Task<DiscoverPollEndpointResponse> DiscoverPollEndpointAsync(DiscoverPollEndpointRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new DiscoverPollEndpointRequest(), cancellationToken);
    }
}
