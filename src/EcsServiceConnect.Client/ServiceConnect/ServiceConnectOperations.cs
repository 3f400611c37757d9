using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The named method for Service Connect namespaces: list the services of one.</summary>
public static partial class ServiceConnectOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Lists the services of a Cloud Map namespace over all clusters of the region, one page per call. To walk all
        /// pages, use <c>Paginate</c>.
        /// </summary>
        /// <param name="request">The namespace, by name or ARN, and which page of it.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// One page of service ARNs, and the token of the next page if there is one. A namespace without services gives
        /// an empty page.
        /// </returns>
        /// <exception cref="AccessDeniedException">
        /// The caller lacks the permission <c>ecs:ListServicesByNamespace</c>.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent; the message says why.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The namespace is neither a name nor an ARN, the page size is not in 1 to 100, or the page token is not one
        /// that the service gave for this namespace.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// The Cloud Map namespace does not exist in this account and region.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServicesByNamespace.html
        /// </para>
        /// </remarks>
        public Task<ListServicesByNamespaceResponse> ListServicesByNamespaceAsync(ListServicesByNamespaceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
