using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks.Running;

namespace EcsServiceConnect.Client;

/// <summary>Runs tasks to completion, such as jobs and migrations.</summary>
public static class RunTaskExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Starts tasks, waits until they have stopped, and returns how each container ended.</summary>
        /// <param name="request">What to run, up to 10 tasks.</param>
        /// <param name="options">How to wait, and which results are a success; null for the defaults.</param>
        /// <param name="cancellationToken">
        /// A token to cancel the operation. The tasks keep running unless <see cref="RunTaskOptions.StopTasksOnAbandon"/> is true.
        /// </param>
        /// <returns>
        /// How the tasks ended. Failed tasks throw nothing: check <see cref="RunTaskResult.IsSuccessful"/> or call
        /// <see cref="RunTaskResult.EnsureSuccess"/>.
        /// </returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsRunTaskException">
        /// Fewer tasks were started than requested, the timeout has passed, a task is no longer described, or a poll failed. The error names the
        /// tasks that were started.
        /// </exception>
        /// <exception cref="EcsRunTaskCanceledException">
        /// The operation was canceled after the tasks were started. The error names them.
        /// </exception>
        /// <exception cref="OperationCanceledException">
        /// The operation was canceled before the service returned the started tasks. Some may run;
        /// <see cref="RunTaskRequest.StartedBy"/> finds them.
        /// </exception>
        /// <exception cref="EcsValidationException">
        /// The request or a setting in <paramref name="options"/> is invalid; nothing was started.
        /// </exception>
        /// <exception cref="EcsException">The call failed in one of the ways of RunTask.</exception>
        /// <remarks>
        /// Polls DescribeTasks every 6 seconds. The client token makes RunTask start each task once, whatever is retried. Where some
        /// containers of a task exited with 0 and others did not, its task definition is described to find the essential ones; without
        /// permission for that, all must have exited with 0. ECS describes tasks for about an hour after they stopped, so the poll
        /// interval must be shorter than that.
        /// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</para>
        /// </remarks>
        public Task<RunTaskResult> RunTaskToCompletionAsync(
            RunTaskRequest request, RunTaskOptions? options = null, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            return new RunTaskSession(client, request, options ?? new RunTaskOptions()).RunAsync(cancellationToken);
        }
    }
}
