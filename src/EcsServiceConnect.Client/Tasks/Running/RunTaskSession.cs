using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Tasks.Running;

/// <summary>One call of RunTask, and everything that follows until its tasks have stopped or are abandoned.</summary>
internal sealed class RunTaskSession(IEcsClient client, RunTaskRequest request, RunTaskOptions options)
{
    public async Task<RunTaskResult> RunAsync(CancellationToken cancellationToken)
    {
        options.WaiterOptions?.Validate();
        cancellationToken.ThrowIfCancellationRequested();

        // Tasks whose ARNs never arrive could not be stopped.
        var token = options.StopTasksOnAbandon ? CancellationToken.None : cancellationToken;
        var response = await client.SendAsync(request, token).ConfigureAwait(false);
        var requestedCount = request.Count ?? 1;
        var failures = response.Failures ?? [];
        var monitor = new TaskMonitor(client, request.Cluster, response.Tasks ?? []);

        // The failures alone do not tell: a task can be in neither list, or without an ARN.
        var isPartial = failures.Count > 0 || monitor.Arns.Count < requestedCount;
        if (isPartial && !options.AllowPartialStart)
        {
            var stopped = await StopAsync(monitor.UnfinishedArns).ConfigureAwait(false);
            throw RunTaskExceptionFactory.CreatePartiallyStarted(
                requestedCount, monitor.Arns, stopped, failures, response.Metadata.RequestId);
        }

        try
        {
            if (monitor.Arns.Count > 0)
            {
                await WaiterExecutor.WaitAsync(client, TaskWaiters.Completed, monitor.PollAsync, options.WaiterOptions, cancellationToken)
                    .ConfigureAwait(false);
            }

            var tasks = await TaskResultEvaluator.EvaluateAsync(client, monitor.Tasks, options, cancellationToken)
                .ConfigureAwait(false);
            return new RunTaskResult { Tasks = tasks, RequestedCount = requestedCount, Failures = failures };
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            var stopped = await StopAsync(monitor.UnfinishedArns).ConfigureAwait(false);
            throw RunTaskExceptionFactory.CreateCanceled(error, monitor.Arns, stopped, cancellationToken);
        }
        catch (EcsException error)
        {
            var stopped = await StopAsync(monitor.UnfinishedArns).ConfigureAwait(false);
            throw RunTaskExceptionFactory.CreateUnknown(error, monitor.Arns, stopped);
        }
        catch
        {
            // An error of the caller's own Progress passes unchanged, but the tasks are abandoned with it.
            await StopAsync(monitor.UnfinishedArns).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops tasks if the options ask for it, and returns those for which the service accepted the call.</summary>
    private async Task<IReadOnlyList<string>> StopAsync(IReadOnlyList<string> arns)
    {
        if (!options.StopTasksOnAbandon)
        {
            return [];
        }

        var areStopped = await Task.WhenAll(arns.Select(TryStopAsync)).ConfigureAwait(false);
        return [.. arns.Where((_, i) => areStopped[i])];
    }

    private async Task<bool> TryStopAsync(string arn)
    {
        try
        {
            var stop = new StopTaskRequest { Cluster = request.Cluster, Task = arn, Reason = options.StopReason };
            await client.SendAsync(stop, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (EcsException)
        {
            // The error that is thrown next is why the task was abandoned, and lists the task among those that may still run.
            return false;
        }
    }
}
