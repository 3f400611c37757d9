using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on the custom attributes of container instances as named methods.</summary>
public static partial class AttributeOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Removes custom attributes from container instances.</summary>
        /// <param name="request">The cluster, and the attributes with their targets, at most 10.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The attributes may still be removed.</param>
        /// <returns>The attributes that were removed.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete attributes of these resources.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// An attribute has no name or no target, a target is malformed, or there are more than 10.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="TargetNotFoundException">
        /// A container instance does not exist, or is in another cluster or region.
        /// </exception>
        /// <remarks>
        /// <para>Changes state. There is no token, but the same call again finds nothing to remove.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteAttributes.html</para>
        /// </remarks>
        public Task<DeleteAttributesResponse> DeleteAttributesAsync(
            DeleteAttributesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the attributes of the container instances of a cluster.</summary>
        /// <param name="request">The cluster, which attributes, and where to continue.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of attributes, each with its container instance, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list attributes in this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name is malformed, a value is set without a name, the page size is not 1 to 100, or the token does not
        /// belong to this listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAttributes.html
        /// </remarks>
        public Task<ListAttributesResponse> ListAttributesAsync(
            ListAttributesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Adds custom attributes to container instances, or sets new values of existing ones.</summary>
        /// <param name="request">The cluster, and the attributes with their values and targets, at most 10.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The attributes may still be put.</param>
        /// <returns>The attributes that were put.</returns>
        /// <exception cref="AccessDeniedException">The caller may not put attributes on these resources.</exception>
        /// <exception cref="AttributeLimitExceededException">
        /// A container instance would have more than 10 custom attributes. Delete some of them first.
        /// </exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name or value breaks the rules for attributes, a target is malformed, or there are more than 10
        /// attributes.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="TargetNotFoundException">
        /// A container instance does not exist, or is in another cluster or region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the values are absolute: the same call again leads to the same
        /// attributes.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutAttributes.html</para>
        /// </remarks>
        public Task<PutAttributesResponse> PutAttributesAsync(
            PutAttributesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
