using EcsServiceConnect.Client.Exec;
using EcsServiceConnect.Client.Exec.Shell;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <summary>Runs commands in containers of running tasks: ECS Exec, without the Session Manager plugin.</summary>
public static class ExecExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Runs a command in a container to its end.</summary>
        /// <param name="cluster">The cluster, by name or full ARN. Null for the cluster <c>default</c>, or that of the task's ARN.</param>
        /// <param name="task">The task, by id or full ARN.</param>
        /// <param name="container">The name of the container. Null for the only one of the task.</param>
        /// <param name="command">
        /// The command, as a line or a script of the container's shell: quotes, line breaks, <c>$</c>, backslashes and any Unicode text
        /// arrive as they are. ECS records the command, also in CloudTrail: pass secrets as input.
        /// </param>
        /// <param name="options">How to run it; null for the defaults of <see cref="RunCommandOptions"/>.</param>
        /// <param name="cancellationToken">A token to cancel the operation, which ends the session.</param>
        /// <returns>What the command wrote, and its exit code, whatever that is.</returns>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="client"/>, <paramref name="task"/> or <paramref name="command"/> is null.
        /// </exception>
        /// <exception cref="ArgumentException">
        /// The task is empty, the command contains a NUL character, is not valid Unicode, is longer than a shell can be given (128 KiB, where each
        /// byte of a line break, a quote, <c>$</c>, <c>`</c>, <c>\</c>, <c>!</c> or a character beyond ASCII counts as 5) or, without a shell, is
        /// empty, or an option is invalid.
        /// </exception>
        /// <exception cref="EcsExecException">
        /// The command could not be run, or its end is unknown: <see cref="EcsExecException.Outcome"/> has the cause. After a timeout or a
        /// closed session, <see cref="EcsExecException.Result"/> has the output so far.
        /// </exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in the region of the client.</exception>
        /// <exception cref="EcsTransportException">The connection failed or broke, or a message broke the protocol.</exception>
        /// <exception cref="EcsException">The call failed, for one of the other reasons that <c>ExecuteCommand</c> has.</exception>
        /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
        /// <remarks>
        /// The command runs as the user of the agent, which is root, with a terminal; standard error is mixed with the output. ECS Exec
        /// reports no exit code, so a shell of the container prints it behind the output, with a random mark that is cut off.
        /// </remarks>
        public Task<CommandResult> RunCommandAsync(
            string? cluster,
            string task,
            string? container,
            string command,
            RunCommandOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(task);
            ArgumentNullException.ThrowIfNull(command);
            options ??= new RunCommandOptions();
            Validate(command);
            Validate(options);
            ValidateLength(command, options);
            if (options.Shell is null)
            {
                ArgumentException.ThrowIfNullOrEmpty(command);
            }

            return new CommandExecutor(client, ExecTarget.Create(cluster, task, container), command, options).RunAsync(cancellationToken);
        }

        /// <summary>Opens a session with a command in a container, such as a shell.</summary>
        /// <param name="cluster">The cluster, by name or full ARN. Null for the cluster <c>default</c>, or that of the task's ARN.</param>
        /// <param name="task">The task, by id or full ARN.</param>
        /// <param name="container">The name of the container. Null for the only one of the task.</param>
        /// <param name="command">The command with its arguments, which the agent executes without a shell. The default is <c>/bin/sh</c>.</param>
        /// <param name="options">How to open it; null for the defaults of <see cref="EcsExecSessionOptions"/>.</param>
        /// <param name="cancellationToken">A token to cancel the opening; it has no effect on the session.</param>
        /// <returns>The session, which the agent has begun. Dispose it to end the command.</returns>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="client"/>, <paramref name="task"/> or <paramref name="command"/> is null.
        /// </exception>
        /// <exception cref="ArgumentException">The task or the command is empty, or an option is invalid.</exception>
        /// <exception cref="EcsExecException">The session could not be opened: <see cref="EcsExecException.Outcome"/> has the cause.</exception>
        /// <exception cref="ClusterNotFoundException">The cluster does not exist in the region of the client.</exception>
        /// <exception cref="EcsTransportException">The connection failed or broke, or a message broke the protocol.</exception>
        /// <exception cref="EcsException">The call failed, for one of the other reasons that <c>ExecuteCommand</c> has.</exception>
        /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
        public Task<EcsExecSession> OpenSessionAsync(
            string? cluster,
            string task,
            string? container = null,
            string command = "/bin/sh",
            EcsExecSessionOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(task);
            ArgumentException.ThrowIfNullOrEmpty(command);
            options ??= new EcsExecSessionOptions();
            Validate(options);
            return SessionFactory.OpenAsync(client, ExecTarget.Create(cluster, task, container), command, options, cancellationToken);
        }

        /// <summary>Waits until ECS Exec can run commands: a task that is running may still be starting its agent.</summary>
        /// <param name="cluster">The cluster, by name or full ARN. Null for the cluster <c>default</c>, or that of the task's ARN.</param>
        /// <param name="task">The task, by id or full ARN.</param>
        /// <param name="container">The name of the container. Null for all containers that have the agent.</param>
        /// <param name="options">The polling settings; null for a poll every 6 seconds, for 10 minutes.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The task as the last poll showed it.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="task"/> is null.</exception>
        /// <exception cref="ArgumentException">The task is empty.</exception>
        /// <exception cref="EcsWaiterException">
        /// The task was started without ECS Exec, has stopped or does not exist, has no such container, the agent has stopped, or the
        /// timeout elapsed.
        /// </exception>
        /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid.</exception>
        /// <exception cref="EcsException">A poll failed, for one of the reasons that <c>DescribeTasks</c> has.</exception>
        /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
        /// <remarks>A task that was just started may be missing for a minute.</remarks>
        public async Task<EcsTask> WaitUntilExecAvailableAsync(
            string? cluster,
            string task,
            string? container = null,
            EcsWaiterOptions? options = null,
            CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(task);
            var tasks = await WaiterExecutor.WaitAsync(
                ExecWaiter.Create(container), TaskOperations.CreateDescribeTasks(client, cluster), [task], options, cancellationToken).ConfigureAwait(false);
            return tasks[0];
        }
    }

    private static void Validate(string command)
    {
        if (command.Contains('\0'))
        {
            throw new ArgumentException("A command cannot contain a NUL character.", nameof(command));
        }

        if (!UnicodeText.IsValid(command))
        {
            throw new ArgumentException("A command must be valid Unicode, without half of a surrogate pair.", nameof(command));
        }
    }

    private static void ValidateLength(string command, RunCommandOptions options)
    {
        // Without a shell, the agent splits the command into arguments, each of which has the limit.
        if (options.Shell is not null && WrappedCommand.GetEncodedLength(command) is > WrappedCommand.MaxEncodedLength and var length)
        {
            throw new ArgumentException(
                $"The command is too long: {length} bytes on its way to the shell, where Linux takes at most {WrappedCommand.MaxEncodedLength} in one argument. "
                    + "A byte of a line break, a quote, $, `, \\ or !, or of a character beyond ASCII counts as 5. Run 'sh' with the command as its Input.",
                nameof(command));
        }
    }

    private static void Validate(RunCommandOptions options)
    {
        ValidateTimeout(options.Timeout, "options.Timeout");
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxOutputBytes, "options.MaxOutputBytes");
        if (options.Shell is { } shell && !WrappedCommand.IsPath(shell))
        {
            throw new ArgumentException("Shell must be a path of letters, digits and / . _ - +, or null for no shell.", nameof(options));
        }

        if (options.SessionOptions is { } session)
        {
            Validate(session);
        }
    }

    private static void Validate(EcsExecSessionOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Columns, 1, "options.Columns");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rows, 1, "options.Rows");
        ValidateTimeout(options.ConnectTimeout, "options.ConnectTimeout");
        ValidateTimeout(options.KeepAliveInterval, "options.KeepAliveInterval");
    }

    private static void ValidateTimeout(TimeSpan timeout, string name)
    {
        if (!SettingsValidator.IsTimeout(timeout))
        {
            throw new ArgumentOutOfRangeException(name, timeout, "A time must be more than zero and at most 24 days, or Timeout.InfiniteTimeSpan.");
        }
    }
}
