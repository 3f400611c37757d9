using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on the tags of resources as named methods.</summary>
public static class TagOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Lists all tags of one resource.</summary>
        /// <param name="request">The ARN of the resource.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The tags of the resource, all in one answer.</returns>
        /// <exception cref="AccessDeniedException">The caller may not read the tags of this resource.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the resource does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">The ARN is malformed, or names a kind of resource that has no tags.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Read-only and safe to repeat. Describe calls give the tags, too, where <c>TAGS</c> is among the fields that they are to
        /// include.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTagsForResource.html
        /// </remarks>
        public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
            ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Puts tags on a resource, in addition to those that it has; a key that it has already gets the new value.</summary>
        /// <param name="request">The ARN of the resource, and the tags.</param>
        /// <param name="cancellationToken">Gives the call up. The tags may be put on all the same.</param>
        /// <returns>An empty answer: the tags are on the resource.</returns>
        /// <exception cref="AccessDeniedException">The caller may not tag this resource.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the resource does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN is malformed, or a tag breaks a rule: a key twice, a key or value that is too long or begins with <c>aws:</c>.
        /// </exception>
        /// <exception cref="LimitExceededException">The resource would have more than 50 tags.</exception>
        /// <exception cref="ResourceNotFoundException">The resource that the ARN names does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but the same tags again lead to the same resource. What runs already gets no new tags: tags
        /// that are put on a service reach its tasks only from the next deployment on, where it propagates them.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html
        /// </remarks>
        public Task<TagResourceResponse> TagResourceAsync(
            TagResourceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Takes tags off a resource, by their keys.</summary>
        /// <param name="request">The ARN of the resource, and the keys of the tags.</param>
        /// <param name="cancellationToken">Gives the call up. The tags may be taken off all the same.</param>
        /// <returns>An empty answer: the tags are gone.</returns>
        /// <exception cref="AccessDeniedException">The caller may not untag this resource.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the resource does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">The ARN or a key is malformed, or a key begins with <c>aws:</c>.</exception>
        /// <exception cref="ResourceNotFoundException">The resource that the ARN names does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but a key that is gone already is passed over, so that the same call again does no harm.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UntagResource.html
        /// </remarks>
        public Task<UntagResourceResponse> UntagResourceAsync(
            UntagResourceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
