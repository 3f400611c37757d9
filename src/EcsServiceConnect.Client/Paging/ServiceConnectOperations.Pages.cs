using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Namespaces, page by page.</content>
public static partial class ServiceConnectOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Lists the ARNs of the services that use a Service Connect namespace, over all clusters of the region.
        /// </summary>
        /// <param name="namespace">The namespace, by name or full ARN.</param>
        /// <param name="maxResults">How many ARNs a page may hold; null for up to 10.</param>
        /// <returns>The full ARNs, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListServicesByNamespaceRequest"/>.
        /// </remarks>
        public EcsPageable<string> PaginateServicesByNamespace(string @namespace, int? maxResults = null) =>
            client.Paginate(new ListServicesByNamespaceRequest { Namespace = @namespace, MaxResults = maxResults });
    }
}
