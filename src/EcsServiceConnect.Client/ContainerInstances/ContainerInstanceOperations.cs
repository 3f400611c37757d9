using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on container instances as named methods.</summary>
public static class ContainerInstanceOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Takes a container instance out of its cluster, so that it takes no tasks any more. The machine itself goes on running, and
        /// being billed.
        /// </summary>
        /// <param name="request">The cluster, the container instance, and whether it may still have tasks.</param>
        /// <param name="cancellationToken">Gives the call up. The instance may be taken out all the same.</param>
        /// <returns>The container instance, now inactive.</returns>
        /// <exception cref="AccessDeniedException">The caller may not deregister this container instance.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the instance still has running tasks and <see
        /// cref="DeregisterContainerInstanceRequest.Force"/> is not true.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// The id or ARN is malformed or unknown, or the instance still has tasks and may not be forced out.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token; an instance that is gone already is refused as unknown. A terminated EC2 instance is
        /// deregistered by itself.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html
        /// </remarks>
        public Task<DeregisterContainerInstanceResponse> DeregisterContainerInstanceAsync(
            DeregisterContainerInstanceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes up to 100 container instances of one cluster.</summary>
        /// <param name="request">The cluster, the instances by id or ARN, and what to include.</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>The instances that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these container instances.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">An id or ARN is malformed, none is given, or more than 100 are.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Read-only and safe to repeat. An instance that does not exist is no error; look at <see
        /// cref="DescribeContainerInstancesResponse.Failures"/>.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeContainerInstances.html
        /// </remarks>
        public Task<DescribeContainerInstancesResponse> DescribeContainerInstancesAsync(
            DescribeContainerInstancesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the ARNs of a cluster's container instances.</summary>
        /// <param name="request">
        /// The cluster, which instances, and where to continue; null lists the first page of those in the cluster named <c>default</c>.
        /// </param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>One page of ARNs, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the container instances of this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// The filter is no valid expression, the page size is not 1 to 100, or the token is not one of this listing.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListContainerInstances.html
        /// </remarks>
        public Task<ListContainerInstancesResponse> ListContainerInstancesAsync(
            ListContainerInstancesRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListContainerInstancesRequest(), cancellationToken);

        /// <summary>
        /// Registers the machine that it is called on with a cluster. Made for the container agent; an application has no use for it.
        /// </summary>
        /// <param name="request">The cluster, and what the machine is and has.</param>
        /// <param name="cancellationToken">Gives the call up. The instance may be registered all the same.</param>
        /// <returns>The container instance as it was registered.</returns>
        /// <exception cref="AccessDeniedException">The caller may not register container instances with this cluster.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member is malformed, or the identity document and its signature do not fit each other.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token. With <see cref="RegisterContainerInstanceRequest.ContainerInstanceArn"/> an instance that is
        /// registered is registered anew.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html
        /// </remarks>
        public Task<RegisterContainerInstanceResponse> RegisterContainerInstanceAsync(
            RegisterContainerInstanceRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new RegisterContainerInstanceRequest(), cancellationToken);

        /// <summary>Has the container agent of an instance update itself to the newest version. Tasks go on running.</summary>
        /// <param name="request">The cluster, and the container instance.</param>
        /// <param name="cancellationToken">Gives the call up. The update may be begun all the same.</param>
        /// <returns>The container instance, with the state of the update.</returns>
        /// <exception cref="AccessDeniedException">The caller may not update the container agent of this instance.</exception>
        /// <exception cref="ClientException">
        /// The request cannot be carried out as sent, for instance because the agent is not connected.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The id or ARN of the container instance is malformed or unknown.</exception>
        /// <exception cref="MissingVersionException">
        /// The service cannot tell which version of the agent runs, or cannot update that version. Update it by hand, once.
        /// </exception>
        /// <exception cref="NoUpdateAvailableException">
        /// The agent is up to date, or has a version that the service does not update from.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UpdateInProgressException">
        /// An update of this agent is being carried out already. Wait until it has ended.
        /// </exception>
        /// <remarks>
        /// Changes state. There is no token; a second call during an update is refused with <see cref="UpdateInProgressException"/>.
        /// Works for Amazon Linux images that are made for ECS, and not for Windows.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html
        /// </remarks>
        public Task<UpdateContainerAgentResponse> UpdateContainerAgentAsync(
            UpdateContainerAgentRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Sets up to 10 container instances to drain their tasks, or to take new ones again.</summary>
        /// <param name="request">The cluster, the instances, and their new state.</param>
        /// <param name="cancellationToken">Gives the call up. The change may be made all the same.</param>
        /// <returns>The instances that were changed, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change the state of these container instances.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// The state is neither <c>ACTIVE</c> nor <c>DRAINING</c>, an id or ARN is malformed, or there are more than 10.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// Changes state. There is no token, but the state is absolute: the same call again leads to the same instances. Look at <see
        /// cref="UpdateContainerInstancesStateResponse.Failures"/> for those that could not be changed.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html
        /// </remarks>
        public Task<UpdateContainerInstancesStateResponse> UpdateContainerInstancesStateAsync(
            UpdateContainerInstancesStateRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
