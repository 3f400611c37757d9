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

        /// <summary>
        /// Reports that attachments have changed their state. Made for the container agent; an application has no use for it.
        /// </summary>
        /// <param name="request">The cluster, and the attachments with their new states.</param>
        /// <param name="cancellationToken">Gives the call up. The report may be taken all the same.</param>
        /// <returns>The service's word that it has taken the report.</returns>
        /// <exception cref="AccessDeniedException">The caller may not report for this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A state or an ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but a report is of a state: the same one again changes nothing more.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitAttachmentStateChanges.html
        /// </remarks>
        public Task<SubmitAttachmentStateChangesResponse> SubmitAttachmentStateChangesAsync(
            SubmitAttachmentStateChangesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Reports that a container has changed its state. Made for the container agent; an application has no use for it.
        /// </summary>
        /// <param name="request">The container, and its new state.</param>
        /// <param name="cancellationToken">Gives the call up. The report may be taken all the same.</param>
        /// <returns>The service's word that it has taken the report.</returns>
        /// <exception cref="AccessDeniedException">The caller may not report for this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member of the report is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but a report is of a state: the same one again changes nothing more.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitContainerStateChange.html
        /// </remarks>
        public Task<SubmitContainerStateChangeResponse> SubmitContainerStateChangeAsync(
            SubmitContainerStateChangeRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new SubmitContainerStateChangeRequest(), cancellationToken);

        /// <summary>
        /// Reports that a task has changed its state, with its containers. Made for the container agent; an application has no use for
        /// it.
        /// </summary>
        /// <param name="request">The task, its new state, and what has changed with it.</param>
        /// <param name="cancellationToken">Gives the call up. The report may be taken all the same.</param>
        /// <returns>The service's word that it has taken the report.</returns>
        /// <exception cref="AccessDeniedException">The caller may not report for this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member of the report is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but a report is of a state: the same one again changes nothing more.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitTaskStateChange.html
        /// </remarks>
        public Task<SubmitTaskStateChangeResponse> SubmitTaskStateChangeAsync(
            SubmitTaskStateChangeRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new SubmitTaskStateChangeRequest(), cancellationToken);
    }
}
