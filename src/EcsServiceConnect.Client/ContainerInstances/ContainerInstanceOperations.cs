using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The operations on container instances as named methods.</summary>
public static partial class ContainerInstanceOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Removes a container instance from its cluster, so that it gets no more tasks. Does not stop its tasks;
        /// the machine itself keeps running and costing money.
        /// </summary>
        /// <param name="request">
        /// The cluster, the container instance, and whether to remove it although tasks run on it.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation. The instance may still be taken out.</param>
        /// <returns>The container instance, now inactive.</returns>
        /// <exception cref="AccessDeniedException">The caller may not deregister this container instance.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because tasks run on the instance and
        /// <see cref="DeregisterContainerInstanceRequest.Force"/> is not true.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The id or ARN is malformed or unknown, or tasks run on the instance and
        /// <see cref="DeregisterContainerInstanceRequest.Force"/> is not true.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token; an instance that is already gone fails as unknown. ECS deregisters a
        /// terminated EC2 instance by itself, unless it was stopped, or its agent disconnected, before it was
        /// terminated.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html
        /// </para>
        /// </remarks>
        public Task<DeregisterContainerInstanceResponse> DeregisterContainerInstanceAsync(
            DeregisterContainerInstanceRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes up to 100 container instances of one cluster.</summary>
        /// <param name="request">The cluster, the instances by id or ARN, and what to include.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The instances that were found, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these container instances.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// An id or ARN is malformed, none is named, or more than 100 are.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. An instance that does not exist is not an error: see
        /// <see cref="DescribeContainerInstancesResponse.Failures"/>.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeContainerInstances.html
        /// </para>
        /// </remarks>
        public Task<DescribeContainerInstancesResponse> DescribeContainerInstancesAsync(
            DescribeContainerInstancesRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists one page of the ARNs of the container instances of a cluster.</summary>
        /// <param name="request">
        /// The cluster, which instances, and where to continue; null lists the first page of the cluster named
        /// <c>default</c>.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page of ARNs, and a token where more follow.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not list the container instances of this cluster.
        /// </exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The filter is not a valid expression, the page size is not 1 to 100, or the token does not belong to this
        /// listing.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// Read-only and safe to repeat.
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListContainerInstances.html
        /// </remarks>
        public Task<ListContainerInstancesResponse> ListContainerInstancesAsync(
            ListContainerInstancesRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListContainerInstancesRequest(), cancellationToken);

        /// <summary>
        /// Registers the machine that it is called on with a cluster. Only the container agent calls it; applications
        /// do not need it.
        /// </summary>
        /// <param name="request">The cluster, and what the machine is and has.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The instance may still be registered.</param>
        /// <returns>The container instance as it was registered.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not register container instances with this cluster.
        /// </exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member is malformed, or the identity document does not match its signature.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token. With <see cref="RegisterContainerInstanceRequest.ContainerInstanceArn"/> a
        /// machine that was registered before is registered again as the same container instance.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html
        /// </para>
        /// </remarks>
        public Task<RegisterContainerInstanceResponse> RegisterContainerInstanceAsync(
            RegisterContainerInstanceRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new RegisterContainerInstanceRequest(), cancellationToken);

        /// <summary>
        /// Makes the container agent of an instance update itself to the newest version. Does not wait for the update;
        /// running tasks are not interrupted.
        /// </summary>
        /// <param name="request">The cluster, and the container instance.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The update may still be begun.</param>
        /// <returns>The container instance, with the progress of the update.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not update the container agent of this instance.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid, for instance because the agent is not connected.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The id or ARN of the container instance is malformed or unknown.
        /// </exception>
        /// <exception cref="MissingVersionException">
        /// The service does not know the version of the agent, as for an old or self-built agent. Update it by
        /// hand, once.
        /// </exception>
        /// <exception cref="NoUpdateAvailableException">
        /// The agent has the newest version, or is too old to be updated this way. Update an old one by hand.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="UpdateInProgressException">
        /// An update of this agent is under way. Wait until it has ended; it pauses while the agent is
        /// disconnected.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token; a second call during an update fails with
        /// <see cref="UpdateInProgressException"/>. Follow the update with
        /// <see cref="ContainerInstance.AgentUpdateStatus"/>. It works only on Amazon Linux with <c>ecs-init</c>, and
        /// not on Windows or on the ECS-optimized Amazon Linux 2 image for arm64.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html</para>
        /// </remarks>
        public Task<UpdateContainerAgentResponse> UpdateContainerAgentAsync(
            UpdateContainerAgentRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Drains up to 10 container instances of their tasks, or lets them run new tasks again. Does not wait until
        /// they are drained.
        /// </summary>
        /// <param name="request">The cluster, the instances, and their new state.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The change may still be made.</param>
        /// <returns>The instances that were changed, and a failure for each that was not.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not change the state of these container instances.
        /// </exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// The state is neither <c>ACTIVE</c> nor <c>DRAINING</c>, an id or ARN is malformed, or there are more than
        /// 10.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no token, but the state is absolute: the same call again leads to the same
        /// instances. For those that could not be changed, see
        /// <see cref="UpdateContainerInstancesStateResponse.Failures"/>. To wait for the end of draining, repeat
        /// <see cref="DescribeContainerInstancesRequest"/> until <see cref="ContainerInstance.RunningTasksCount"/> is
        /// 0.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html
        /// </para>
        /// </remarks>
        public Task<UpdateContainerInstancesStateResponse> UpdateContainerInstancesStateAsync(
            UpdateContainerInstancesStateRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
