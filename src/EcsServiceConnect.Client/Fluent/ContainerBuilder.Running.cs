using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <content>What the container runs, what it may use, and when it starts and stops.</content>
public sealed partial class ContainerBuilder
{
    /// <summary>
    /// Lets the task go on when this container stops (<c>essential</c> false). One container of a task must do without
    /// this word.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder NonEssential() => SetDraft(nameof(NonEssential), _draft with { Essential = false });

    /// <summary>Sets what the container runs in place of the image's own (<c>command</c>).</summary>
    /// <param name="command">The program and its arguments, or arguments for the entry point.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public ContainerBuilder WithCommand(params IReadOnlyList<string> command) =>
        SetDraft(nameof(WithCommand), _draft with { Command = [.. ArgumentGuard.NotNull(command)] });

    /// <summary>Sets the entry point in place of the image's own (<c>entryPoint</c>).</summary>
    /// <param name="entryPoint">The program and its first arguments.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entryPoint"/> is null.</exception>
    public ContainerBuilder WithEntryPoint(params IReadOnlyList<string> entryPoint) =>
        SetDraft(nameof(WithEntryPoint), _draft with { EntryPoint = [.. ArgumentGuard.NotNull(entryPoint)] });

    /// <summary>Runs the container as a user (<c>user</c>). Not for Windows.</summary>
    /// <param name="user">Name or id, with a group after a colon where one is wanted: <c>1000:1000</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithUser(string user) => SetDraft(nameof(WithUser), _draft with { User = ArgumentGuard.NotNull(user) });

    /// <summary>Sets the directory in which the container starts (<c>workingDirectory</c>).</summary>
    /// <param name="directory">An absolute path in the container.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithWorkingDirectory(string directory) =>
        SetDraft(nameof(WithWorkingDirectory), _draft with { WorkingDirectory = ArgumentGuard.NotNull(directory) });

    /// <summary>Lets the container only read its own file system (<c>readonlyRootFilesystem</c>). Not for Windows.</summary>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithReadOnlyFileSystem() =>
        SetDraft(nameof(WithReadOnlyFileSystem), _draft with { ReadonlyRootFilesystem = true });

    /// <summary>Reserves CPU for the container (<c>cpu</c>).</summary>
    /// <param name="units">CPU units, 1024 to a vCPU; of all containers at most the task's.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithCpu(int units) => SetDraft(nameof(WithCpu), _draft with { Cpu = units });

    /// <summary>Sets the memory that the container is killed beyond (<c>memory</c>).</summary>
    /// <param name="limitMiB">The limit in MiB, at least 6. Without this word it is the task's memory.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithMemory(int limitMiB) => SetDraft(nameof(WithMemory), _draft with { Memory = limitMiB });

    /// <summary>Sets the memory that is kept for the container (<c>memoryReservation</c>).</summary>
    /// <param name="reservationMiB">The reservation in MiB, less than the limit.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithMemoryReservation(int reservationMiB) =>
        SetDraft(nameof(WithMemoryReservation), _draft with { MemoryReservation = reservationMiB });

    /// <summary>Limits a resource of the container's processes. It adds to the <c>ulimits</c>; each has one value.</summary>
    /// <param name="name">The resource, such as <see cref="UlimitName.Nofile"/>, the open files.</param>
    /// <param name="softLimit">The limit that holds.</param>
    /// <param name="hardLimit">The limit up to which a process may raise it.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithUlimit(UlimitName name, int softLimit, int hardLimit)
    {
        var limit = new Ulimit { Name = name, SoftLimit = softLimit, HardLimit = hardLimit };
        var limits = FluentValues.Put(_draft.Ulimits, limit, static one => one.Name.Value);
        return AddDraft(nameof(WithUlimit), _draft with { Ulimits = limits });
    }

    /// <summary>Mounts a volume of the task. It adds to the <c>mountPoints</c>.</summary>
    /// <param name="volume">The volume's name in the task definition.</param>
    /// <param name="containerPath">Where in the container it appears.</param>
    /// <param name="readOnly">Whether the container may only read it. The default is false.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithMount(string volume, string containerPath, bool readOnly = false)
    {
        var mount = new MountPoint
        {
            SourceVolume = ArgumentGuard.NotNull(volume),
            ContainerPath = ArgumentGuard.NotNull(containerPath),
            ReadOnly = readOnly ? true : null,
        };
        return AddDraft(nameof(WithMount), _draft with { MountPoints = [.. _draft.MountPoints ?? [], mount] });
    }

    /// <summary>
    /// Starts this container only when another one has come so far. It adds to the <c>dependsOn</c>.
    /// </summary>
    /// <param name="container">The other container's name, in the same task definition.</param>
    /// <param name="condition">Started, ended, ended well, or healthy, which needs a health check.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder DependsOn(string container, ContainerCondition condition)
    {
        var dependency = new ContainerDependency { ContainerName = ArgumentGuard.NotNull(container), Condition = condition };
        return AddDraft(nameof(DependsOn), _draft with { DependsOn = [.. _draft.DependsOn ?? [], dependency] });
    }

    /// <summary>
    /// Ends the task if this container does not become in time what others wait for (<c>startTimeout</c>).
    /// </summary>
    /// <param name="timeout">Whole seconds; on Fargate 2 to 120.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithStartTimeout(TimeSpan timeout) => SetDraft(
        nameof(WithStartTimeout),
        _draft with { StartTimeout = DurationUnits.ToSeconds(timeout) },
        DurationUnits.ValidateSeconds(nameof(WithStartTimeout), timeout));

    /// <summary>
    /// Kills the container if it has not ended by itself so long after it was told to (<c>stopTimeout</c>).
    /// </summary>
    /// <param name="timeout">Whole seconds; on Fargate at most 120. Without this word it is 30 seconds.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithStopTimeout(TimeSpan timeout) => SetDraft(
        nameof(WithStopTimeout),
        _draft with { StopTimeout = DurationUnits.ToSeconds(timeout) },
        DurationUnits.ValidateSeconds(nameof(WithStopTimeout), timeout));

    /// <summary>
    /// Restarts the container in place when it exits, instead of replacing the task (<c>restartPolicy</c>).
    /// </summary>
    /// <param name="ignoredExitCodes">
    /// Exit codes after which it is not restarted, at most 50. The default is null: none.
    /// </param>
    /// <param name="attemptPeriod">
    /// How long it must have run before: whole seconds, 60 to 1800. The default is null: 300 seconds.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithRestartPolicy(IReadOnlyList<int>? ignoredExitCodes = null, TimeSpan? attemptPeriod = null)
    {
        var policy = new ContainerRestartPolicy
        {
            Enabled = true,
            IgnoredExitCodes = ignoredExitCodes is null ? null : [.. ignoredExitCodes],
            RestartAttemptPeriod = DurationUnits.ToSeconds(attemptPeriod),
        };
        return SetDraft(
            nameof(WithRestartPolicy),
            _draft with { RestartPolicy = policy },
            DurationUnits.ValidateSeconds(nameof(WithRestartPolicy), attemptPeriod));
    }

    /// <summary>Puts a Docker label on the container. It adds to the <c>dockerLabels</c>; each has one value.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>A builder that says this, too.</returns>
    public ContainerBuilder WithLabel(string key, string value)
    {
        var labels = new Dictionary<string, string>(_draft.DockerLabels ?? new Dictionary<string, string>())
        {
            [ArgumentGuard.NotNull(key)] = ArgumentGuard.NotNull(value),
        };
        return AddDraft(nameof(WithLabel), _draft with { DockerLabels = labels });
    }
}
