using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>Attributes, page by page.</content>
public static partial class AttributeOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists the attributes of the container instances of a cluster.</summary>
        /// <param name="cluster">The cluster, by name or full ARN; null for the cluster named <c>default</c>.</param>
        /// <param name="attributeName">Only attributes of this name.</param>
        /// <param name="attributeValue">Only attributes of this value. Needs a name.</param>
        /// <param name="maxResults">How many attributes a page may hold; null for up to 100.</param>
        /// <returns>The attributes, each with its container instance, fetched page by page as they are walked.</returns>
        /// <remarks>
        /// For a token to begin at, settings of the call or other filters, use <c>Paginate</c> with a <see
        /// cref="ListAttributesRequest"/>.
        /// </remarks>
        public EcsPageable<EcsAttribute> PaginateAttributes(
            string? cluster = null,
            string? attributeName = null,
            string? attributeValue = null,
            int? maxResults = null) =>
            client.Paginate(new ListAttributesRequest
            {
                Cluster = cluster,
                TargetType = TargetType.ContainerInstance,
                AttributeName = attributeName,
                AttributeValue = attributeValue,
                MaxResults = maxResults,
            });
    }
}
