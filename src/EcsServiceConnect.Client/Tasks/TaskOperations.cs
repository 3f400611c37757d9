using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>TODO the operations of area Tasks as named methods.</summary>
public static class TaskOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>TODO</summary>
        /// <param name="request">TODO</param>
        /// <param name="cancellationToken">Gives the call up.</param>
        /// <returns>TODO</returns>
        /// <exception cref="AccessDeniedException">The caller may not do this.</exception>
        /// <exception cref="BlockedException">The account is blocked from using Amazon ECS.</exception>
        /// <exception cref="ClientException">The request cannot be carried out as sent: it names something that does not exist or may not be used, or breaks a rule of the operation.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="ConflictException">The idempotency token was used before with other input.</exception>
        /// <exception cref="InvalidParameterException">A member has a value that the service does not accept.</exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">The platform version lacks something that the task definition needs.</exception>
        /// <exception cref="PlatformUnknownException">The platform version does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">The feature is not available in this region or for this resource.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=True. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</remarks>
        public Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

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
        /// <exception cref="UnsupportedFeatureException">The feature is not available in this region or for this resource.</exception>
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html</remarks>
        public Task<StartTaskResponse> StartTaskAsync(StartTaskRequest request, CancellationToken cancellationToken = default) =>
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
        /// <remarks>TODO idempotent=False readonly=False token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html</remarks>
        public Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default) =>
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
        /// <remarks>TODO idempotent=False readonly=True token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</remarks>
        public Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
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
        /// <remarks>TODO idempotent=False readonly=True token=False. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html</remarks>
        public Task<ListTasksResponse> ListTasksAsync(ListTasksRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListTasksRequest(), cancellationToken);
    }
}
