using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Named methods for daemon task definitions: register, describe, list and delete them.</summary>
public static partial class DaemonTaskDefinitionOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Deletes a revision of a daemon task definition: no daemon can be created with it any more. Daemons that use
        /// it keep running.
        /// </summary>
        /// <param name="request">The revision, by family and number or by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The revision may still be deleted.</param>
        /// <returns>The ARN of the revision, which is being deleted.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this daemon task definition.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the revision does not exist.
        /// </exception>
        /// <exception cref="InvalidParameterException">The family, number or ARN is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token. Only an active revision can be deleted, so that a repeated call can be
        /// rejected although the first one succeeded.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemonTaskDefinition.html
        /// </para>
        /// </remarks>
        public Task<DeleteDaemonTaskDefinitionResponse> DeleteDaemonTaskDefinitionAsync(
            DeleteDaemonTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes a revision of a daemon task definition: its containers, roles, volumes and status.
        /// </summary>
        /// <param name="request">The revision, by family, by family and number, or by full ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe this daemon task definition.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the revision does not exist.
        /// </exception>
        /// <exception cref="InvalidParameterException">The family, number or ARN is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonTaskDefinition.html
        /// </para>
        /// </remarks>
        public Task<DescribeDaemonTaskDefinitionResponse> DescribeDaemonTaskDefinitionAsync(
            DescribeDaemonTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Lists one page of the revisions of daemon task definitions, of all or of some families and states.
        /// </summary>
        /// <param name="request">
        /// Of which family and state, in which order, and where to continue; null lists the first page of all active
        /// revisions.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of revisions in brief, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list daemon task definitions.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// A filter is malformed, the page size is not 1 to 100, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemonTaskDefinitions.html
        /// </para>
        /// </remarks>
        public Task<ListDaemonTaskDefinitionsResponse> ListDaemonTaskDefinitionsAsync(
            ListDaemonTaskDefinitionsRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListDaemonTaskDefinitionsRequest(), cancellationToken);

        /// <summary>
        /// Registers a daemon task definition: the first revision of a new family, or the next of one that exists.
        /// </summary>
        /// <param name="request">The family, and the containers.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The revision may still be registered.</param>
        /// <returns>The ARN of the new revision.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not register daemon task definitions, or may not pass these roles on.
        /// </exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, or members do not fit each other.
        /// </exception>
        /// <exception cref="LimitExceededException">The account's quota of revisions is full.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state: running daemons keep their revision until they are updated. There is no token: a repeated
        /// call registers one more revision, equal to the one before.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html
        /// </para>
        /// </remarks>
        public Task<RegisterDaemonTaskDefinitionResponse> RegisterDaemonTaskDefinitionAsync(
            RegisterDaemonTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
