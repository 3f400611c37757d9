using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Named methods for clusters: create, describe, list, change and delete them.</summary>
public static partial class ClusterOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Creates a cluster, ready for services and tasks, and with a default Service Connect namespace if one is
        /// given.
        /// </summary>
        /// <param name="request">
        /// The cluster to create; null or an empty request creates the cluster named <c>default</c>.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The new cluster.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not create clusters, or may not create the namespace in Cloud Map.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid: for instance it names a capacity provider that cannot be used.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept: a malformed name, a strategy over providers that
        /// the request does not associate, more than 50 tags. Or there is an active cluster of this name that was created with other
        /// arguments; with the same ones, it is returned.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// The ARN of the Service Connect default names a Cloud Map namespace that does not exist in this account and
        /// region.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state: it may also create a Cloud Map namespace and, where it is missing, the account's
        /// service-linked role for ECS. There is no idempotency token, and the service does not declare the operation
        /// idempotent.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html</para>
        /// </remarks>
        public Task<CreateClusterResponse> CreateClusterAsync(CreateClusterRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new CreateClusterRequest(), cancellationToken);

        /// <summary>Deletes an empty cluster, which goes to the status <c>INACTIVE</c>.</summary>
        /// <param name="request">
        /// The cluster to delete. Its services, tasks, container instances and capacity providers must be gone
        /// before.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The cluster as it is after the call.</returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this cluster.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid: it names something that does not exist or may not be used.
        /// </exception>
        /// <exception cref="ClusterContainsCapacityProviderException">
        /// The cluster still has capacity providers of its own; delete them first.
        /// </exception>
        /// <exception cref="ClusterContainsContainerInstancesException">
        /// The cluster still has registered container instances; deregister them first.
        /// </exception>
        /// <exception cref="ClusterContainsServicesException">
        /// The cluster still has services; bring each to a desired count of 0 and delete it first.
        /// </exception>
        /// <exception cref="ClusterContainsTasksException">The cluster still has tasks; stop them first.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">The name or ARN of the cluster is malformed.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UpdateInProgressException">
        /// Another change of the cluster is still running; try again once it is done.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. Idempotent: deleting a cluster again does no further harm, so a repeated attempt is safe.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</para>
        /// </remarks>
        public Task<DeleteClusterResponse> DeleteClusterAsync(DeleteClusterRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes up to 100 clusters by name or ARN; those not found are failures in the response.
        /// </summary>
        /// <param name="request">
        /// The clusters to describe, and which optional parts to include; null describes the cluster named
        /// <c>default</c>.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The clusters that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe one of these clusters.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// A name or ARN is malformed, or there are more than 100 of them.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A cluster that does not exist is not an error; see
        /// <see cref="DescribeClustersResponse.Failures"/>.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html</para>
        /// </remarks>
        public Task<DescribeClustersResponse> DescribeClustersAsync(DescribeClustersRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new DescribeClustersRequest(), cancellationToken);

        /// <summary>Fetches one page of the ARNs of the clusters in the account and region.</summary>
        /// <param name="request">
        /// Page size and where to continue; null fetches the first page in the default size of up to 100.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of ARNs, with a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list clusters.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="InvalidParameterException">
        /// The page size is not in 1 to 100, or the token is not one that the service gave out.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</para>
        /// </remarks>
        public Task<ListClustersResponse> ListClustersAsync(ListClustersRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListClustersRequest(), cancellationToken);

        /// <summary>
        /// Changes a cluster's settings, configuration or Service Connect default; services that exist are not
        /// touched.
        /// </summary>
        /// <param name="request">The cluster and what to change in it; absent members stay as they are.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The cluster after the change.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change this cluster, or may not create the namespace in Cloud Map.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid: it names something that does not exist or may not be used.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as logging set to <c>OVERRIDE</c> without a
        /// place to log to.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// The ARN of the Service Connect default names a Cloud Map namespace that does not exist in this account and
        /// region.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state: it may also create a Cloud Map namespace. There is no idempotency token, and the service
        /// does not declare the operation idempotent; sent again, the same request asks for the same outcome.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCluster.html</para>
        /// </remarks>
        public Task<UpdateClusterResponse> UpdateClusterAsync(UpdateClusterRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Turns Container Insights of a cluster on or off.</summary>
        /// <param name="request">The cluster and its new settings.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The cluster after the change.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A setting's name or value is not known to the service.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UpdateInProgressException">
        /// Another change of the cluster is still running; try again once it is done.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no idempotency token, and the service does not declare the operation idempotent;
        /// sent again, the same request asks for the same outcome.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html
        /// </para>
        /// </remarks>
        public Task<UpdateClusterSettingsResponse> UpdateClusterSettingsAsync(UpdateClusterSettingsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
