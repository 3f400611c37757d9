using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>TODO the operations of area Services as named methods.</summary>
public static class ServiceOperations
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
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="NamespaceNotFoundException">The Cloud Map namespace does not exist in this account and region.</exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">The platform version lacks something that the task definition needs.</exception>
        /// <exception cref="PlatformUnknownException">The platform version does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">The feature is not available in this region or for this resource.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=True. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html</remarks>
        public Task<CreateServiceResponse> CreateServiceAsync(CreateServiceRequest request, CancellationToken cancellationToken = default) =>
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
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <remarks>TODO idempotent=True readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html</remarks>
        public Task<DeleteServiceResponse> DeleteServiceAsync(DeleteServiceRequest request, CancellationToken cancellationToken = default) =>
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
        /// <remarks>TODO idempotent=False readonly=True token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</remarks>
        public Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
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
        /// <remarks>TODO idempotent=False readonly=True token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html</remarks>
        public Task<ListServicesResponse> ListServicesAsync(ListServicesRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListServicesRequest(), cancellationToken);

        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="NamespaceNotFoundException">The Cloud Map namespace does not exist in this account and region.</exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">The platform version lacks something that the task definition needs.</exception>
        /// <exception cref="PlatformUnknownException">The platform version does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceNotActiveException">The service is not active.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="UnsupportedFeatureException">The feature is not available in this region or for this resource.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html</remarks>
        public Task<UpdateServiceResponse> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
