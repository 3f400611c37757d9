using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// A task by its id or ARN, and its operations. A handle keeps names and no state; only its methods send requests.
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

    /// <summary>The name or full ARN of the task's cluster.</summary>
    /// <value>Null: the cluster <c>default</c>, which requests leave out.</value>
    public string? Cluster { get; }

    /// <summary>The task's id or full ARN.</summary>
    public string Name { get; }

    /// <summary>Describes the task.</summary>
    /// <param name="include">Optional parts of the description to include. Null for none.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task as it is now. A stopped task can be described for about an hour.</returns>
    /// <exception cref="EcsFailuresException">The task does not exist in the cluster, or no longer.</exception>
    /// <exception cref="EcsException">The call failed in another way of DescribeTasks.</exception>
    public Task<EcsTask> DescribeAsync(IReadOnlyList<TaskField>? include = null, CancellationToken cancellationToken = default) =>
        ResponseGuard.DescribeAsync(
            _client,
            new DescribeTasksRequest { Cluster = Cluster, Tasks = [Name], Include = include },
            static response => response.Tasks,
            createNotFoundException: null,
            cancellationToken);

    /// <summary>Stops the task: its containers get a stop signal, and are killed if they do not exit in time.</summary>
    /// <param name="reason">
    /// The reason, up to 1,024 characters; descriptions of the task have it as <see cref="EcsTask.StoppedReason"/>. The
    /// default is null: none.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task after the call, which has not stopped yet.</returns>
    /// <exception cref="EcsException">The call failed, in one of the ways of StopTask.</exception>
    public Task<EcsTask> StopAsync(string? reason = null, CancellationToken cancellationToken = default) => ResponseGuard.SendAsync(
        _client,
        new StopTaskRequest { Cluster = Cluster, Task = Name, Reason = reason },
        static response => response.Task,
        cancellationToken);

    /// <summary>Waits until the task is running.</summary>
    /// <param name="options">How often to poll and for how long. Null for the defaults of the service's own waiter.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task, running.</returns>
    /// <exception cref="EcsWaiterException">The task has stopped or does not exist, or the wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public async Task<EcsTask> WaitUntilRunningAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tasks = await _client.WaitUntilTasksRunningAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return tasks[0];
    }

    /// <summary>Waits until the task has stopped.</summary>
    /// <param name="options">How often to poll and for how long. Null for the defaults of the service's own waiter.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The stopped task, with the exit codes of its containers.</returns>
    /// <exception cref="EcsWaiterException">The wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public async Task<EcsTask> WaitUntilStoppedAsync(EcsWaiterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var tasks = await _client.WaitUntilTasksStoppedAsync(Cluster, [Name], options, cancellationToken).ConfigureAwait(false);
        return tasks[0];
    }

    /// <summary>Returns the task's id or ARN.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
