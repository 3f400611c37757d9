using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// The operations on tasks as named methods: run, start, stop, describe and list them, run commands in their
/// containers, and protect them from scale-in and deployments.
/// </summary>
public static partial class TaskOperations
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Starts 1 to 10 tasks outside any service, where ECS finds room for them. It does not wait for them to run.</summary>
        /// <param name="request">The task definition, how many tasks of it, and where and how they are to run.</param>
        /// <param name="cancellationToken">A token to cancel the operation. Tasks may still have been started.</param>
        /// <returns>
        /// The tasks that are being started. The call can succeed although some or all tasks could not be placed:
        /// see <see cref="RunTaskResponse.Failures"/>.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not run this task definition in this cluster.</exception>
        /// <exception cref="BlockedException">The account is blocked from using Amazon ECS.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid: the task definition does not exist or is not active, a role may
        /// not be passed on, or the cluster has no room for further tasks in state <c>PROVISIONING</c>.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="ConflictException">
        /// The <see cref="RunTaskRequest.ClientToken"/> was used before with other input; the error names the tasks
        /// started then.
        /// </exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept: a count out of range, a launch type beside a capacity
        /// provider strategy, no network configuration for network mode <c>awsvpc</c>, and the like.
        /// </exception>
        /// <exception cref="PlatformTaskDefinitionIncompatibilityException">
        /// The Fargate platform version lacks something that the task definition needs.
        /// </exception>
        /// <exception cref="PlatformUnknownException">The Fargate platform version does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">A feature that the task needs is not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. Two calls start two sets of tasks, but one call never acts twice: the client sends a token of
        /// its own where <see cref="RunTaskRequest.ClientToken"/> is unset, so that a retry returns the tasks
        /// already started.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</para>
        /// </remarks>
        public Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Starts one task on each of 1 to 10 container instances of the caller's choice. It does not wait for them to
        /// run.
        /// </summary>
        /// <param name="request">The task definition, and the container instances to start a task of it on.</param>
        /// <param name="cancellationToken">A token to cancel the operation. Tasks may still have been started.</param>
        /// <returns>
        /// The tasks that are being started. The call can succeed although some or all instances could not run
        /// the task: see <see cref="StartTaskResponse.Failures"/>.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not start this task definition in this cluster.</exception>
        /// <exception cref="ClientException">
        /// The request is invalid: the task definition does not exist or is not active, or a role
        /// may not be passed on.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept, such as more than 10 container instances.
        /// </exception>
        /// <exception cref="NamespaceNotFoundException">
        /// A Cloud Map namespace that the task needs does not exist in this account and region.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">A feature that the task needs is not available in this region.</exception>
        /// <remarks>
        /// <para>
        /// Changes state and is not idempotent: there is no token, so a retry after a lost response can start the tasks a
        /// second time. Set <see cref="StartTaskRequest.StartedBy"/> to find them, or allow one attempt in the
        /// request's <c>Options</c>.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html</para>
        /// </remarks>
        public Task<StartTaskResponse> StartTaskAsync(StartTaskRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Stops a task: its containers get their stop signal, and are killed if they still run after the stop timeout (30
        /// seconds unless set otherwise). It does not wait for the end.
        /// </summary>
        /// <param name="request">The task to stop, and why.</param>
        /// <param name="cancellationToken">A token to cancel the operation. The task may still be stopped.</param>
        /// <returns>The task with the desired status <c>STOPPED</c>; its last known status usually is an earlier one.</returns>
        /// <exception cref="AccessDeniedException">The caller may not stop this task.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">The task is not found in the cluster, or its id or ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. The service does not call it idempotent, yet a repeated call, as in a retry, only asks for
        /// the same task's end again. A service starts another task in place of one of its own; to have fewer of them,
        /// lower its desired count.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html</para>
        /// </remarks>
        public Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Describes up to 100 tasks of a cluster: their state, containers, network and why they stopped.</summary>
        /// <param name="request">The tasks, by id or ARN, and whether to include their tags.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// The tasks that were found; the others are in <see cref="DescribeTasksResponse.Failures"/> and
        /// throw nothing.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not describe these tasks.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">No task or more than 100 tasks are named, or an id or ARN is malformed.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <remarks>
        /// <para>
        /// Read-only and safe to repeat. A task that was started just now can be missing for some moments.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</para>
        /// </remarks>
        public Task<DescribeTasksResponse> DescribeTasksAsync(
            DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>Lists the ARNs of a cluster's tasks, one page of at most 100 at a time.</summary>
        /// <param name="request">
        /// The cluster and the filters. Null, the default, lists the tasks of the cluster <c>default</c> that are to
        /// run.
        /// </param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>One page; its <see cref="PagedEcsResponse.NextToken"/> leads to the next one.</returns>
        /// <exception cref="AccessDeniedException">The caller may not list the tasks of this cluster.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A filter or the page token is malformed, <see cref="ListTasksRequest.MaxResults"/> is not between 1 and 100,
        /// or <see cref="ListTasksRequest.StartedBy"/> is combined with another filter.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="ServiceNotFoundException">The service to filter by does not exist in the cluster.</exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html</para>
        /// </remarks>
        public Task<ListTasksResponse> ListTasksAsync(ListTasksRequest? request = null, CancellationToken cancellationToken = default) =>
            client.SendAsync(request ?? new ListTasksRequest(), cancellationToken);

        /// <summary>
        /// Begins a session in a container of a running task (ECS Exec), and a command in it. The call only opens the session:
        /// input and output go over a WebSocket to the session's address, which this library does not speak.
        /// </summary>
        /// <param name="request">The task, the container and the command.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The container that was reached, and the session's id, address and secret token.</returns>
        /// <exception cref="AccessDeniedException">
        /// The caller may not execute commands in this task, or a condition of the caller's policy does not fit the
        /// cluster, task or container.
        /// </exception>
        /// <exception cref="ClientException">
        /// The request is invalid: for instance the task or the container does not exist.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// A member has a value that the service does not accept: <see cref="ExecuteCommandRequest.Interactive"/> is
        /// not true, the container is left open in a task with several, or the task was started without ECS Exec or its
        /// agent does not run.
        /// </exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="TargetNotConnectedException">
        /// The container's agent has no connection to Systems Manager: the task role lacks permission, the agent does
        /// not run, or the Session Manager endpoint cannot be reached.
        /// </exception>
        /// <remarks>
        /// <para>
        /// Changes state and is not idempotent: each call that arrives begins a session, and there is no token. Needs
        /// ECS Exec, which is switched on when the service or task is created (<c>EnableExecuteCommand</c>), and on
        /// Fargate platform version 1.4.0.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html</para>
        /// </remarks>
        public Task<ExecuteCommandResponse> ExecuteCommandAsync(
            ExecuteCommandRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Describes for up to 100 tasks of services whether they are protected from scale-in and deployments, and
        /// until when.
        /// </summary>
        /// <param name="request">The cluster, and the tasks by id or ARN.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// The tasks with their protection; those without a result are in
        /// <see cref="GetTaskProtectionResponse.Failures"/> and throw nothing.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not read the protection of these tasks.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">An id or ARN is malformed, or more than 100 tasks are named.</exception>
        /// <exception cref="ResourceNotFoundException">Something that the request names does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Task protection is not available in this region or for these tasks.</exception>
        /// <remarks>
        /// <para>Read-only and safe to repeat.</para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GetTaskProtection.html</para>
        /// </remarks>
        public Task<GetTaskProtectionResponse> GetTaskProtectionAsync(
            GetTaskProtectionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);

        /// <summary>
        /// Protects up to 10 tasks of services from being ended by scale-in or a deployment, for a limited time, or
        /// lifts the protection.
        /// </summary>
        /// <param name="request">The cluster, the tasks, and whether and for how many minutes they are protected.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>
        /// The tasks with their new protection; those that could not be changed are in
        /// <see cref="UpdateTaskProtectionResponse.Failures"/> and throw nothing.
        /// </returns>
        /// <exception cref="AccessDeniedException">The caller may not change the protection of these tasks.</exception>
        /// <exception cref="ClientException">The request is invalid.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in this account and region.</exception>
        /// <exception cref="InvalidParameterException">
        /// An id or ARN is malformed, no task or more than 10 are named, or the time is not between 1 and 2,880
        /// minutes.
        /// </exception>
        /// <exception cref="ResourceNotFoundException">Something that the request names does not exist.</exception>
        /// <exception cref="ServerException">The service failed; the call was retried before this was thrown.</exception>
        /// <exception cref="UnsupportedFeatureException">Task protection is not available in this region or for these tasks.</exception>
        /// <remarks>
        /// <para>
        /// Changes state. There is no idempotency token, and the service does not declare the operation idempotent;
        /// each call, a retry too, sets the time of expiry anew from that moment.
        /// </para>
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateTaskProtection.html</para>
        /// </remarks>
        public Task<UpdateTaskProtectionResponse> UpdateTaskProtectionAsync(
            UpdateTaskProtectionRequest request, CancellationToken cancellationToken = default) =>
            client.SendAsync(request, cancellationToken);
    }
}
