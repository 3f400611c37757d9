using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>One RunTask and everything that follows from it until its tasks have stopped or are given up.</summary>
internal sealed class RunTaskSession(IEcsClient client, RunTaskRequest request, RunTaskOptions options)
{
    public async Task<RunTaskResult> RunAsync(CancellationToken cancellationToken)
    {
        options.Waiter?.Validate();
        cancellationToken.ThrowIfCancellationRequested();

        // Tasks whose ARNs never arrive could not be stopped.
        var token = options.StopTasksOnAbandon ? CancellationToken.None : cancellationToken;
        var response = await client.SendAsync(request, token).ConfigureAwait(false);
        var watch = new TaskMonitor(client, request.Cluster, response.Tasks);
        if (response.Failures.Count > 0 && !options.AllowPartialStart)
        {
            throw RunTaskExceptionFactory.CreatePartiallyStarted(
                response, request.Count ?? 1, watch.Arns, await StopAsync(watch.Unfinished).ConfigureAwait(false));
        }

        try
        {
            if (watch.Arns.Count > 0)
            {
                await WaiterExecutor.WaitAsync(TaskWaiters.Completed, watch.PollAsync, options.Waiter, cancellationToken).ConfigureAwait(false);
            }

            var tasks = await TaskResultEvaluator.EvaluateAsync(client, watch.Tasks, options.ResultContainers, cancellationToken).ConfigureAwait(false);
            return new RunTaskResult { Tasks = tasks, Failures = response.Failures };
        }
        catch (OperationCanceledException error) when (cancellationToken.IsCancellationRequested)
        {
            var stopped = await StopAsync(watch.Unfinished).ConfigureAwait(false);
            throw RunTaskExceptionFactory.CreateCanceled(error, watch.Arns, stopped, cancellationToken);
        }
        catch (EcsException error)
        {
            throw RunTaskExceptionFactory.CreateUnknown(error, watch.Arns, await StopAsync(watch.Unfinished).ConfigureAwait(false));
        }
        catch
        {
            // What the caller's own progress callback throws is the caller's to know, but the tasks are given up with it.
            await StopAsync(watch.Unfinished).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops tasks, if that is wanted, and tells which of them the service took the order for.</summary>
    private async Task<IReadOnlyList<string>> StopAsync(IReadOnlyList<string> arns)
    {
        if (!options.StopTasksOnAbandon)
        {
            return [];
        }

        var areStopped = await Task.WhenAll(arns.Select(StopOneAsync)).ConfigureAwait(false);
        return [.. arns.Where((_, i) => areStopped[i])];
    }

    private async Task<bool> StopOneAsync(string arn)
    {
        try
        {
            var stop = new StopTaskRequest { Cluster = request.Cluster, Task = arn, Reason = options.StopReason };
            await client.SendAsync(stop, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (EcsException)
        {
            // The error that is about to be thrown says why the task was given up, and that it may still run.
            return false;
        }
    }
}
