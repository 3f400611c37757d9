using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The operations that the ECS container agent calls, as named methods. Applications do not need them.
/// </summary>
public static class AgentOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Returns the addresses at which a container agent receives its work and reports its metrics. Only the
        /// container agent calls it; applications do not need it.
        /// </summary>
        /// <param name="request">The container instance and its cluster; null asks for no particular one.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The URLs for work, for metrics and for the configuration of Service Connect.</returns>
        /// <exception cref="AccessDeniedException">The caller may not act as a container agent.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// The id or ARN of the container instance or the cluster is malformed.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes nothing that a caller can see, although the service does not mark it as read-only. Safe to repeat.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DiscoverPollEndpoint.html</para>
        /// </remarks>
        public Task<DiscoverPollEndpointResponse> DiscoverPollEndpointAsync(
            DiscoverPollEndpointRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new DiscoverPollEndpointRequest(), cancellationToken);

        /// <summary>
        /// Reports new states of attachments. Only the container agent calls it; applications do not need it.
        /// </summary>
        /// <param name="request">The cluster, and the attachments with their new states.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The report may still be taken.</param>
        /// <returns>The service's confirmation of the report.</returns>
        /// <exception cref="AccessDeniedException">The caller may not report for this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">A state or an ARN is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but a report names a state: the same one again changes nothing more.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitAttachmentStateChanges.html
        /// </para>
        /// </remarks>
        public Task<SubmitAttachmentStateChangesResponse> SubmitAttachmentStateChangesAsync(
            SubmitAttachmentStateChangesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Reports the new state of a container. Only the container agent calls it; applications do not need it.
        /// </summary>
        /// <param name="request">The container, and its new state.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The report may still be taken.</param>
        /// <returns>The service's confirmation of the report.</returns>
        /// <exception cref="AccessDeniedException">The caller may not report for this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">A member of the report is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but a report names a state: the same one again changes nothing more.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitContainerStateChange.html
        /// </para>
        /// </remarks>
        public Task<SubmitContainerStateChangeResponse> SubmitContainerStateChangeAsync(
            SubmitContainerStateChangeRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new SubmitContainerStateChangeRequest(), cancellationToken);

        /// <summary>
        /// Reports the new state of a task, with its containers. Only the container agent calls it; applications do not
        /// need it.
        /// </summary>
        /// <param name="request">The task, its new state, and what has changed with it.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The report may still be taken.</param>
        /// <returns>The service's confirmation of the report.</returns>
        /// <exception cref="AccessDeniedException">The caller may not report for this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">A member of the report is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but a report names a state: the same one again changes nothing more.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SubmitTaskStateChange.html
        /// </para>
        /// </remarks>
        public Task<SubmitTaskStateChangeResponse> SubmitTaskStateChangeAsync(
            SubmitTaskStateChangeRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new SubmitTaskStateChangeRequest(), cancellationToken);
    }
}
