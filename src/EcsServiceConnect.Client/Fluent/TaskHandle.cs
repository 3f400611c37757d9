using EcsServiceConnect.Client.Common;
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

    /// <summary>Runs a command in a container of the task to its end.</summary>
    /// <param name="container">The name of the container. Null for the only one of the task.</param>
    /// <param name="command">The command, as a line or a script of the container's shell. ECS records it: pass secrets as input.</param>
    /// <param name="options">How to run it. Null for the defaults of <see cref="RunCommandOptions"/>.</param>
    /// <param name="cancellationToken">A token to cancel the operation, which ends the session.</param>
    /// <returns>What the command wrote, and its exit code, whatever that is.</returns>
    /// <exception cref="ArgumentException">The command or an option is invalid.</exception>
    /// <exception cref="EcsExecException">The command could not be run, or its end is unknown.</exception>
    /// <exception cref="EcsException">A call failed, or the connection.</exception>
    public Task<CommandResult> RunCommandAsync(
        string? container, string command, RunCommandOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.RunCommandAsync(Cluster, Name, container, command, options, cancellationToken);

    /// <summary>Opens a session with a command in a container of the task, such as a shell.</summary>
    /// <param name="container">The name of the container. Null for the only one of the task.</param>
    /// <param name="command">The command with its arguments. The default is <c>/bin/sh</c>.</param>
    /// <param name="options">How to open it. Null for the defaults of <see cref="EcsExecSessionOptions"/>.</param>
    /// <param name="cancellationToken">A token to cancel the opening; it has no effect on the session.</param>
    /// <returns>The session. Dispose it to end the command.</returns>
    /// <exception cref="ArgumentException">The command is empty, or an option is invalid.</exception>
    /// <exception cref="EcsExecException">The session could not be opened.</exception>
    /// <exception cref="EcsException">A call failed, or the connection.</exception>
    public Task<EcsExecSession> OpenSessionAsync(
        string? container = null, string command = "/bin/sh", EcsExecSessionOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.OpenSessionAsync(Cluster, Name, container, command, options, cancellationToken);

    /// <summary>Waits until ECS Exec can run commands in the task: it may be running and still be starting the agent.</summary>
    /// <param name="container">The name of the container. Null for all containers that have the agent.</param>
    /// <param name="options">How often to poll and for how long. Null for a poll every 6 seconds, for 10 minutes.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task as the last poll showed it.</returns>
    /// <exception cref="EcsWaiterException">Waiting is of no use, for a reason in the message, or the wait timed out.</exception>
    /// <exception cref="EcsException">A poll failed, or a setting in <paramref name="options"/> is invalid.</exception>
    public Task<EcsTask> WaitUntilExecAvailableAsync(
        string? container = null, EcsWaiterOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.WaitUntilExecAvailableAsync(Cluster, Name, container, options, cancellationToken);

    /// <summary>Returns the task's id or ARN.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
