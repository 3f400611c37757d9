using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <content>What the container runs, what it may use, and when it starts and stops.</content>
public sealed partial class ContainerBuilder
{
    /// <summary>
    /// Lets the task continue when this container stops (<c>essential</c> false). At least one container of a task must be
    /// essential.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder NonEssential() => Set(static container => container with { Essential = false });

    /// <summary>Sets what the container runs in place of the image's own command (<c>command</c>).</summary>
    /// <param name="command">The program and its arguments, or arguments for the entry point.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public ContainerBuilder WithCommand(params IReadOnlyList<string> command) =>
        Set(container => container with { Command = [.. ArgumentGuard.NotNull(command)] });

    /// <summary>Sets the entry point in place of the image's own (<c>entryPoint</c>).</summary>
    /// <param name="entryPoint">The program and its first arguments.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entryPoint"/> is null.</exception>
    public ContainerBuilder WithEntryPoint(params IReadOnlyList<string> entryPoint) =>
        Set(container => container with { EntryPoint = [.. ArgumentGuard.NotNull(entryPoint)] });

    /// <summary>Sets the user that the container runs as (<c>user</c>). Not for Windows.</summary>
    /// <param name="user">A name or id, optionally with a group after a colon: <c>1000:1000</c>.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    public ContainerBuilder WithUser(string user) => Set(container => container with { User = ArgumentGuard.NotNull(user) });

    /// <summary>Sets the directory in which the container starts (<c>workingDirectory</c>).</summary>
    /// <param name="directory">An absolute path in the container.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="directory"/> is null.</exception>
    public ContainerBuilder WithWorkingDirectory(string directory) =>
        Set(container => container with { WorkingDirectory = ArgumentGuard.NotNull(directory) });

    /// <summary>Makes the container's file system read-only (<c>readonlyRootFilesystem</c>). Not for Windows.</summary>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithReadOnlyFileSystem() => Set(static container => container with { ReadonlyRootFilesystem = true });

    /// <summary>Reserves CPU for the container (<c>cpu</c>).</summary>
    /// <param name="units">CPU units, 1024 to a vCPU; those of all containers fit into the task's.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithCpu(int units) => Set(container => container with { Cpu = units });

    /// <summary>Sets the memory limit above which the container is killed (<c>memory</c>).</summary>
    /// <param name="limitMiB">The limit in MiB, at least 6. Without this method it is the task's memory.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithMemory(int limitMiB) => Set(container => container with { Memory = limitMiB });

    /// <summary>Reserves memory for the container (<c>memoryReservation</c>).</summary>
    /// <param name="reservationMiB">The reservation in MiB, less than the limit.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithMemoryReservation(int reservationMiB) =>
        Set(container => container with { MemoryReservation = reservationMiB });

    /// <summary>
    /// Limits a resource of the container's processes. Adds to the <c>ulimits</c>; a resource that was limited before gets
    /// the new limits.
    /// </summary>
    /// <param name="name">The resource, such as <see cref="UlimitName.Nofile"/> for open files.</param>
    /// <param name="softLimit">The limit that applies.</param>
    /// <param name="hardLimit">The limit up to which a process may raise the soft limit.</param>
    /// <returns>A new builder with the limits added.</returns>
    public ContainerBuilder WithUlimit(UlimitName name, int softLimit, int hardLimit)
    {
        var limit = new Ulimit { Name = name, SoftLimit = softLimit, HardLimit = hardLimit };
        return Add(container => container with { Ulimits = container.Ulimits.Put(limit, static existing => existing.Name.Value) });
    }

    /// <summary>Mounts a volume of the task. Adds to the <c>mountPoints</c>.</summary>
    /// <param name="volume">The volume's name in the task definition.</param>
    /// <param name="containerPath">The path in the container.</param>
    /// <param name="readOnly">Whether the container may only read it. The default is false.</param>
    /// <returns>A new builder with the mount added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ContainerBuilder WithMountPoint(string volume, string containerPath, bool readOnly = false)
    {
        var mount = new MountPoint
        {
            SourceVolume = ArgumentGuard.NotNull(volume),
            ContainerPath = ArgumentGuard.NotNull(containerPath),
            ReadOnly = readOnly ? true : null,
        };
        return Add(container => container with { MountPoints = [.. container.MountPoints ?? [], mount] });
    }

    /// <summary>
    /// Starts this container only when another one has reached a condition. Adds to the <c>dependsOn</c>.
    /// </summary>
    /// <param name="container">The other container's name, in the same task definition.</param>
    /// <param name="condition">Started, completed, successful, or healthy, which needs a health check.</param>
    /// <returns>A new builder with the dependency added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is null.</exception>
    public ContainerBuilder DependsOn(string container, ContainerCondition condition)
    {
        var dependency = new ContainerDependency { ContainerName = ArgumentGuard.NotNull(container), Condition = condition };
        return Add(definition => definition with { DependsOn = [.. definition.DependsOn ?? [], dependency] });
    }

    /// <summary>
    /// Sets the time in which this container must reach the condition that others depend on; otherwise the task stops
    /// (<c>startTimeout</c>).
    /// </summary>
    /// <param name="timeout">Whole seconds; on Fargate 2 to 120.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithStartTimeout(TimeSpan timeout) => Set(
        container => container with { StartTimeout = DurationUnits.ToSeconds(timeout) }, DurationUnits.ValidateSeconds([timeout]));

    /// <summary>
    /// Sets the time that the container has to exit after the stop signal before it is killed (<c>stopTimeout</c>).
    /// </summary>
    /// <param name="timeout">Whole seconds; on Fargate at most 120. Without this method it is 30 seconds.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithStopTimeout(TimeSpan timeout) => Set(
        container => container with { StopTimeout = DurationUnits.ToSeconds(timeout) }, DurationUnits.ValidateSeconds([timeout]));

    /// <summary>
    /// Restarts the container in place when it exits, instead of replacing the task (<c>restartPolicy</c>).
    /// </summary>
    /// <param name="ignoredExitCodes">
    /// Exit codes after which it is not restarted, at most 50. The default is null: none.
    /// </param>
    /// <param name="attemptPeriod">
    /// The time that it must have run before a restart: whole seconds, 60 to 1800. The default is null: 300 seconds.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public ContainerBuilder WithRestartPolicy(IReadOnlyList<int>? ignoredExitCodes = null, TimeSpan? attemptPeriod = null)
    {
        var policy = new ContainerRestartPolicy
        {
            Enabled = true,
            IgnoredExitCodes = ignoredExitCodes is null ? null : [.. ignoredExitCodes],
            RestartAttemptPeriod = DurationUnits.ToSeconds(attemptPeriod),
        };
        return Set(container => container with { RestartPolicy = policy }, DurationUnits.ValidateSeconds([attemptPeriod]));
    }

    /// <summary>
    /// Adds a Docker label to the container (<c>dockerLabels</c>). A key that was set before gets the new value.
    /// </summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    /// <returns>A new builder with the label added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ContainerBuilder WithDockerLabel(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return Add(container => container with
        {
            DockerLabels = new Dictionary<string, string>(container.DockerLabels ?? new Dictionary<string, string>()) { [key] = value },
        });
    }
}
