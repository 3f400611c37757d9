using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>TODO the operations of area Clusters as named methods.</summary>
public static class ClusterOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="NamespaceNotFoundException">The Cloud Map namespace does not exist in this account and region.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html</remarks>
        public Task<CreateClusterResponse> CreateClusterAsync(CreateClusterRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new CreateClusterRequest(), cancellationToken);

        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="ClusterContainsCapacityProviderException">The cluster still has a capacity provider.</exception>
        /// <exception cref="ClusterContainsContainerInstancesException">The cluster still has registered container instances.</exception>
        /// <exception cref="ClusterContainsServicesException">The cluster still has active services.</exception>
        /// <exception cref="ClusterContainsTasksException">The cluster still has running tasks.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UpdateInProgressException">An update of the resource is still running.</exception>
        /// <remarks>TODO idempotent=True readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html</remarks>
        public Task<DeleteClusterResponse> DeleteClusterAsync(DeleteClusterRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>TODO idempotent=False readonly=True token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html</remarks>
        public Task<DescribeClustersResponse> DescribeClustersAsync(DescribeClustersRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new DescribeClustersRequest(), cancellationToken);

        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>TODO idempotent=False readonly=True token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html</remarks>
        public Task<ListClustersResponse> ListClustersAsync(ListClustersRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListClustersRequest(), cancellationToken);

        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="NamespaceNotFoundException">The Cloud Map namespace does not exist in this account and region.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCluster.html</remarks>
        public Task<UpdateClusterResponse> UpdateClusterAsync(UpdateClusterRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UpdateInProgressException">An update of the resource is still running.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html</remarks>
        public Task<UpdateClusterSettingsResponse> UpdateClusterSettingsAsync(UpdateClusterSettingsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
