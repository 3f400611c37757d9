using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The operations on task sets as named methods: create, describe, scale and delete them, and choose the primary one.
/// They are for services with the deployment controller <c>EXTERNAL</c>, whose deployments a program of your own
/// carries out.
/// </summary>
public static class TaskSetOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>
        /// Creates a task set in a service with the deployment controller <c>EXTERNAL</c>: the new version of a
        /// deployment, at the share of the desired count of its scale.
        /// </summary>
        /// <param name="request">The service, the task definition, and where and how the tasks run.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The new task set; its tasks start after the call returns.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not create task sets in this service, or may not use this task definition.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid: for instance the task definition or a role cannot be used.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept: a launch type beside a capacity provider strategy, a
        /// scale outside 0 to 100 percent, no network configuration for network mode <c>awsvpc</c>, or a service with
        /// another deployment controller.
        /// </exception>
        /// <exception cref="LimitExceededException">
        /// The service has as many task sets as its quota allows. Not retried.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// A Cloud Map namespace that the task set needs does not exist in this account and region.
        /// </exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">
        /// The Fargate platform version lacks something that the task definition needs.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The Fargate platform version does not exist.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service was deleted, or is being deleted.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// A feature that the tasks need is not available in this region.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. One call never acts twice: the client sends a token of its own where
        /// <see cref="CreateTaskSetRequest.ClientToken"/> is unset, so that a retry makes no second task set.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateTaskSet.html</para>
        /// </remarks>
        public Task<CreateTaskSetResponse> CreateTaskSetAsync(
            CreateTaskSetRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Deletes a task set of a service with the deployment controller <c>EXTERNAL</c>; by force also one that still
        /// has tasks.
        /// </summary>
        /// <param name="request">The cluster, the service and the task set, and whether to delete it by force.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// The task set as it is after the call, usually in the status <c>DRAINING</c> while tasks are left.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not delete this task set.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name or ARN is malformed, or the task set cannot be deleted as it is: it still has tasks and
        /// <see cref="DeleteTaskSetRequest.Force"/> is not set.
        /// </exception>
        /// <exception cref="LimitExceededException">A quota of the account is full.</exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service was deleted, or is being deleted.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="TaskSetNotFoundException">The service has no such task set.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// Task sets are not available in this region or for this service.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. Idempotent: deleting a task set again does no further harm, so a repeated attempt is safe.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskSet.html</para>
        /// </remarks>
        public Task<DeleteTaskSetResponse> DeleteTaskSetAsync(
            DeleteTaskSetRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes task sets of one service: their status, scale, numbers of tasks and settings.</summary>
        /// <param name="request">The cluster, the service and its task sets, and whether to include their tags.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// The task sets that were found; the others are in <see cref="DescribeTaskSetsResponse.Failures"/>
        /// and throw nothing.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these task sets.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name, id or ARN is malformed, or something other than tags is requested.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service was deleted, or is being deleted.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// Task sets are not available in this region or for this service.
        /// </exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskSets.html</para>
        /// </remarks>
        public Task<DescribeTaskSetsResponse> DescribeTaskSetsAsync(
            DescribeTaskSetsRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Makes a task set the primary one of its service: the one for production. Its settings become
        /// those of the service.
        /// </summary>
        /// <param name="request">The cluster, the service, and the task set that is to be primary.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The task set in its new status, <c>PRIMARY</c>.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change this service.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name, id or ARN is malformed, or the service has another deployment controller.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service was deleted, or is being deleted.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="TaskSetNotFoundException">The service has no such task set.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// Task sets are not available in this region or for this service.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no idempotency token, and the service does not declare the operation idempotent; a
        /// retry names the same task set once more.
        /// </para>
        /// <para>
        /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateServicePrimaryTaskSet.html
        /// </para>
        /// </remarks>
        public Task<UpdateServicePrimaryTaskSetResponse> UpdateServicePrimaryTaskSetAsync(
            UpdateServicePrimaryTaskSetRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Changes the scale of a task set: which share of the service's desired count it is to run. It does not wait
        /// for the tasks.
        /// </summary>
        /// <param name="request">The cluster, the service and the task set, and its new scale.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The task set with its new scale; its tasks start or stop after the call returns.</returns>
        /// <exception cref="AccessDeniedException">The caller may not change this task set.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">
        /// The cluster does not exist in this account and region.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A name, id or ARN is malformed, or the scale is not between 0 and 100 percent.
        /// </exception>
        /// <exception cref="LimitExceededException">
        /// A quota of the account or the service is full. Not retried.
        /// </exception>
        /// <exception cref="ServerException">
        /// The service failed; the call was retried before this was thrown.
        /// </exception>
        /// <exception cref="ServiceNotActiveException">The service was deleted, or is being deleted.</exception>
        /// <exception cref="ServiceNotFoundException">The service does not exist in the cluster.</exception>
        /// <exception cref="TaskSetNotFoundException">The service has no such task set.</exception>
        /// <exception cref="UnsupportedFeatureException">
        /// Task sets are not available in this region or for this service.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no idempotency token, and the service does not declare the operation idempotent;
        /// since the scale is absolute, a retry sets the same share again.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskSet.html</para>
        /// </remarks>
        public Task<UpdateTaskSetResponse> UpdateTaskSetAsync(
            UpdateTaskSetRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
