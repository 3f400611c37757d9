using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A task by its id or ARN, and what can be done with it. A handle keeps the names and no state: every method calls, and
/// nothing is called before.
/// </summary>
public sealed class TaskHandle
{
    private readonly IEcsClient _client;

    internal TaskHandle(IEcsClient client, string? cluster, string name)
    {
        _client = client;
        Cluster = cluster;
        Name = name;
    }

    /// <summary>The task's cluster as it was named: its name, or its full ARN.</summary>
    /// <value>Null: the cluster <c>default</c>, which requests leave out.</value>
    public string? Cluster { get; }

    /// <summary>The task as it was named: its id, or its full ARN.</summary>
    public string Name { get; }

    /// <summary>Describes the task.</summary>
    /// <param name="include">Parts of the description that are left out unless they are named here.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The task as it is now. One that has stopped can be described for about an hour.</returns>
    /// <exception cref="EcsFailuresException">The task does not exist in the cluster, or no longer.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeTasks.</exception>
    public async Task<EcsTask> DescribeAsync(IReadOnlyList<TaskField>? include = null, CancellationToken cancellationToken = default)
    {
        var request = new DescribeTasksRequest { Cluster = Cluster, Tasks = [Name], Include = include };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetSingle(answer.Tasks, request, answer);
    }

    /// <summary>Stops the task: its containers get a signal to end, and are killed if they do not.</summary>
    /// <param name="reason">
    /// Why, up to 1,024 characters; descriptions of the task show it as <see cref="EcsTask.StoppedReason"/>. The default
    /// is null: none.
    /// </param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The task after the call, which is still to stop.</returns>
    /// <exception cref="EcsException">The call failed, in one of the ways of StopTask.</exception>
    public async Task<EcsTask> StopAsync(string? reason = null, CancellationToken cancellationToken = default)
    {
        var request = new StopTaskRequest { Cluster = Cluster, Task = Name, Reason = reason };
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.Task, request, answer);
    }

    /// <summary>Waits until the task runs.</summary>
    /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <returns>The task as it was then.</returns>
    /// <exception cref="EcsWaiterException">The task has stopped or is missing, or the longest wait was over.</exception>
    /// <exception cref="EcsException">A look failed, or a setting in <paramref name="options"/> has no sense.</exception>
    public async Task<EcsTask> WaitUntilRunningAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tasks = await _client.WaitUntilTasksRunningAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return tasks[0];
    }

    /// <summary>Waits until the task has stopped.</summary>
    /// <param name="options">How often to look and for how long; null is as the service's own waiter does it.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <returns>The task as it was then, with the exit codes of its containers.</returns>
    /// <exception cref="EcsWaiterException">The longest wait was over.</exception>
    /// <exception cref="EcsException">A look failed, or a setting in <paramref name="options"/> has no sense.</exception>
    public async Task<EcsTask> WaitUntilStoppedAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tasks = await _client.WaitUntilTasksStoppedAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return tasks[0];
    }

    /// <summary>The task as it was named.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
