using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Runs tasks to their end, as one does with jobs.</summary>
public static class RunTaskExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Starts tasks, waits until they have stopped, and tells how each container ended.</summary>
        /// <param name="request">What to run, up to 10 tasks.</param>
        /// <param name="options">How to wait, and what is success; null is as the defaults say.</param>
        /// <param name="cancellationToken">
        /// Gives the tasks up. They run on unless <see cref="RunTaskOptions.StopTasksOnAbandon"/> is set.
        /// </param>
        /// <returns>
        /// How the tasks ended. Tasks that failed raise no error: look at <see cref="RunTaskResult.IsSuccessful"/> or
        /// call <see cref="RunTaskResult.EnsureSuccess"/>.
        /// </returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsRunTaskException">
        /// Some tasks could not be started, the longest wait was over, a task is no longer described, or a look failed.
        /// The error names the tasks that did start.
        /// </exception>
        /// <exception cref="EcsRunTaskCanceledException">
        /// The call was cancelled after the tasks were started. The error names them.
        /// </exception>
        /// <exception cref="OperationCanceledException">
        /// The call was cancelled before the service told which tasks it started. Some may run;
        /// <see cref="RunTaskRequest.StartedBy"/> finds them.
        /// </exception>
        /// <exception cref="EcsValidationException">The request or a setting is wrong; nothing was started.</exception>
        /// <exception cref="EcsException">RunTask failed as a whole, in one of its ways.</exception>
        /// <remarks>
        /// A look every 6 seconds (DescribeTasks), for as long as it takes. The client token makes RunTask start each
        /// task once, whatever is retried. Where some containers of a task exited with 0 and others did not, its task
        /// definition is described to see which are essential; without permission for that, all must have exited with
        /// 0. The service describes tasks for about an hour after they stopped, so that looks must not be further apart.
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
