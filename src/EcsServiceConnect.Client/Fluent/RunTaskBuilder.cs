using System.Globalization;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="RunTaskRequest"/>, from <see cref="ClusterHandle.RunTask(string)"/>. No method is required.
/// </summary>
public sealed class RunTaskBuilder : EcsBuilder<RunTaskBuilder, RunTaskRequest>
{
    private readonly IEcsClient _client;

    internal RunTaskBuilder(IEcsClient client, string? cluster, string taskDefinition)
        : base(new RunTaskRequest { Cluster = cluster, TaskDefinition = taskDefinition })
    {
        _client = client;
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => TaskLaunchConflicts.All;

    /// <summary>Sets the number of tasks to start (<c>count</c>).</summary>
    /// <param name="count">1 to 10. Without this method it is 1.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public RunTaskBuilder WithCount(int count) => Set(request => request with { Count = count });

    /// <summary>Sets the task group that placement rules can refer to (<c>group</c>).</summary>
    /// <param name="group">
    /// A name that does not begin with <c>service:</c>. Without this method it is <c>family:</c> and the task definition's
    /// family.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public RunTaskBuilder WithGroup(string group) => Set(request => request with { Group = ArgumentGuard.NotNull(group) });

    /// <summary>Marks the tasks so that ListTasks can find them (<c>startedBy</c>).</summary>
    /// <param name="startedBy">Up to 128 letters, digits, hyphens, slashes and underscores, such as the id of a job.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="startedBy"/> is null.</exception>
    public RunTaskBuilder WithStartedBy(string startedBy) =>
        Set(request => request with { StartedBy = ArgumentGuard.NotNull(startedBy) });

    /// <summary>
    /// Overrides settings of a container (<c>overrides.containerOverrides</c>). Called again for the same container, it
    /// replaces the earlier override.
    /// </summary>
    /// <param name="name">The container's name in the task definition.</param>
    /// <param name="container">Configures an empty builder and returns it.</param>
    /// <returns>A new builder with the override added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="container"/> returns null.</exception>
    public RunTaskBuilder OverrideContainer(string name, Func<ContainerOverrideBuilder, ContainerOverrideBuilder> container)
    {
        var (configured, problems) =
            ArgumentGuard.Configure(container, new ContainerOverrideBuilder(name)).BuildPart($"{nameof(OverrideContainer)}(\"{name}\")");
        return Add(
            request => Override(request, overrides => overrides with
            {
                ContainerOverrides = overrides.ContainerOverrides.Put(configured, static existing => existing.Name),
            }),
            problems);
    }

    /// <summary>
    /// Overrides the CPU and memory of the tasks (<c>overrides.cpu</c> and <c>overrides.memory</c>). On Fargate they must
    /// be a pair that it supports (<see cref="FargateTaskSize"/>).
    /// </summary>
    /// <param name="cpuUnits">CPU units, 1024 to a vCPU.</param>
    /// <param name="memoryMiB">Memory in MiB.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public RunTaskBuilder WithTaskSize(int cpuUnits, int memoryMiB) => Set(request => Override(request, overrides => overrides with
    {
        Cpu = cpuUnits.ToString(CultureInfo.InvariantCulture),
        Memory = memoryMiB.ToString(CultureInfo.InvariantCulture),
    }));

    /// <summary>Overrides the IAM role of the programs in the tasks (<c>overrides.taskRoleArn</c>).</summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleArn"/> is null.</exception>
    public RunTaskBuilder WithTaskRole(string roleArn) =>
        Set(request => Override(request, overrides => overrides with { TaskRoleArn = ArgumentGuard.NotNull(roleArn) }));

    /// <summary>
    /// Overrides the IAM role with which ECS pulls images, writes logs and reads secrets
    /// (<c>overrides.executionRoleArn</c>).
    /// </summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleArn"/> is null.</exception>
    public RunTaskBuilder WithExecutionRole(string roleArn) =>
        Set(request => Override(request, overrides => overrides with { ExecutionRoleArn = ArgumentGuard.NotNull(roleArn) }));

    /// <summary>
    /// Configures the volume that the task definition leaves open until launch (<c>volumeConfigurations</c>).
    /// </summary>
    /// <param name="name">The volume's name in the task definition.</param>
    /// <param name="volume">Size, type and the IAM role with which ECS creates it.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RunTaskBuilder WithVolume(string name, TaskManagedEbsVolumeConfiguration volume)
    {
        var configuration = new TaskVolumeConfiguration
        {
            Name = ArgumentGuard.NotNull(name),
            ManagedEbsVolume = ArgumentGuard.NotNull(volume),
        };
        return Set(request => request with { VolumeConfigurations = [configuration] });
    }

    /// <summary>Starts the tasks. When the call returns, they do not run yet.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The whole response: the tasks that are starting, and a failure for each that could not be placed, which
    /// <c>ThrowIfAnyFailed()</c> turns into an exception.
    /// </returns>
    /// <exception cref="EcsValidationException">Methods exclude each other; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of RunTask.</exception>
    public async Task<RunTaskResponse> SendAsync(CancellationToken cancellationToken = default) =>
        await _client.SendAsync(Build(), cancellationToken).ConfigureAwait(false);

    /// <summary>Starts the tasks, waits until they have stopped, and returns the result of each container.</summary>
    /// <param name="options">How to wait, and what counts as success. Null for the defaults.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation. The tasks keep running unless <see cref="RunTaskOptions.StopTasksOnAbandon"/> is
    /// set.
    /// </param>
    /// <returns>
    /// The result of the tasks. Failed tasks throw nothing: read <see cref="RunTaskResult.IsSuccessful"/> or call
    /// <see cref="RunTaskResult.EnsureSuccess"/>.
    /// </returns>
    /// <exception cref="EcsValidationException">Methods exclude each other; nothing was sent.</exception>
    /// <exception cref="EcsRunTaskException">
    /// Not all tasks could be started or followed; the exception names those that were.
    /// </exception>
    /// <exception cref="EcsException">RunTask failed as a whole, in one of its ways.</exception>
    public async Task<RunTaskResult> RunToCompletionAsync(
        RunTaskOptions? options = null, CancellationToken cancellationToken = default) =>
        await _client.RunTaskToCompletionAsync(Build(), options, cancellationToken).ConfigureAwait(false);

    private static RunTaskRequest Override(RunTaskRequest request, Func<TaskOverride, TaskOverride> change) =>
        request with { Overrides = change(request.Overrides ?? new TaskOverride()) };
}
