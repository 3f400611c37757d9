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
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The tags of the resource, all in one response.</returns>
        /// <exception cref="AccessDeniedException">The caller may not read the tags of this resource.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the resource does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN is malformed, or names a kind of resource that has no tags.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. Describe calls return the tags as well, if they include
        /// <c>TAGS</c>.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTagsForResource.html</para>
        /// </remarks>
        public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
            ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Adds tags to a resource, or changes the values of tags that it has.</summary>
        /// <param name="request">The ARN of the resource, and the tags.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The tags may still be added.</param>
        /// <returns>An empty response: the resource has the tags.</returns>
        /// <exception cref="AccessDeniedException">The caller may not tag this resource.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the resource does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN is malformed or is the short ARN of a service, or a tag breaks a rule: a key used twice, a key or
        /// value that is too long or begins with <c>aws:</c>.
        /// </exception>
        /// <exception cref="LimitExceededException">The resource would have more than 50 tags.</exception>
        /// <exception cref="ResourceNotFoundException">The resource that the ARN names does not exist.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the same tags again lead to the same resource. Running tasks of a
        /// service do not get tags that are added to it; a service that propagates its tags passes them on to tasks
        /// that it starts later.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html</para>
        /// </remarks>
        public Task<TagResourceResponse> TagResourceAsync(
            TagResourceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Removes tags from a resource, by their keys.</summary>
        /// <param name="request">The ARN of the resource, and the keys of the tags.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The tags may still be removed.</param>
        /// <returns>An empty response: the resource does not have the tags.</returns>
        /// <exception cref="AccessDeniedException">The caller may not untag this resource.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the resource does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster that the ARN names does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The ARN or a key is malformed, or a key begins with <c>aws:</c>.
        /// </exception>
        /// <exception cref="ResourceNotFoundException">The resource that the ARN names does not exist.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but a key that is already gone is ignored, so that the same call again
        /// does no harm.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UntagResource.html</para>
        /// </remarks>
        public Task<UntagResourceResponse> UntagResourceAsync(
            UntagResourceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
