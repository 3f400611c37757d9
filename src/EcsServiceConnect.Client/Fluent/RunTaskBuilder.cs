using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Builds a <see cref="RunTaskRequest"/>, from <see cref="ClusterHandle.RunTask(string)"/>. No word is needed.</summary>
public sealed partial class RunTaskBuilder : TaskLaunchBuilder<RunTaskBuilder, RunTaskRequest>
{
    private readonly IEcsClient _client;

    private RunTaskRequest _draft;

    internal RunTaskBuilder(IEcsClient client, string? cluster, string taskDefinition)
    {
        _client = client;
        _draft = new RunTaskRequest { Cluster = cluster, TaskDefinition = taskDefinition };
    }

    private TaskOverride Overrides => _draft.Overrides ?? new TaskOverride();

    /// <summary>
    /// Runs the tasks on Fargate (<c>launchType</c> and <c>networkConfiguration</c>). Excludes the other words that begin
    /// with <c>On</c>, <c>InSubnets</c>, and all that begin with <c>Place</c>.
    /// </summary>
    /// <inheritdoc cref="TaskLaunchBuilder{TBuilder, TRequest}.InSubnets" path="/*[not(self::summary)]"/>
    public RunTaskBuilder OnFargate(
        IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups = null, bool? assignPublicIp = null) =>
        LaunchOnFargate(subnets, securityGroups, assignPublicIp);

    /// <inheritdoc cref="CreateServiceBuilder.OnEc2"/>
    public RunTaskBuilder OnEc2() => LaunchOnEc2();

    /// <summary>
    /// Runs the tasks on registered machines of your own (<c>launchType</c>). Excludes the other words that begin with
    /// <c>On</c>, <c>InSubnets</c> and <c>WithPlatformVersion</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder OnExternal() => LaunchOnExternal();

    /// <summary>Says how many tasks to start (<c>count</c>).</summary>
    /// <param name="count">1 to 10. Without this word it is 1.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithCount(int count) => SetDraft(nameof(WithCount), _draft with { Count = count });

    /// <summary>Names the task group that placement rules can refer to (<c>group</c>).</summary>
    /// <param name="group">
    /// A name that does not begin with <c>service:</c>. Without this word it is <c>family:</c> and the definition's family.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithGroup(string group) => SetDraft(nameof(WithGroup), _draft with { Group = ArgumentGuard.NotNull(group) });

    /// <summary>Marks the tasks so that ListTasks finds them again (<c>startedBy</c>).</summary>
    /// <param name="startedBy">Up to 128 letters, digits, hyphens, slashes and underscores, such as the id of a job.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithStartedBy(string startedBy) => SetDraft(nameof(WithStartedBy), _draft with { StartedBy = ArgumentGuard.NotNull(startedBy) });

    /// <summary>
    /// Configures the volume that the task definition leaves open until launch (<c>volumeConfigurations</c>).
    /// </summary>
    /// <param name="name">The volume's name in the task definition.</param>
    /// <param name="volume">Size, type and the role that ECS makes it with.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithVolume(string name, TaskManagedEbsVolumeConfiguration volume)
    {
        var configuration = new TaskVolumeConfiguration { Name = ArgumentGuard.NotNull(name), ManagedEbsVolume = ArgumentGuard.NotNull(volume) };
        return SetDraft(nameof(WithVolume), _draft with { VolumeConfigurations = [configuration] });
    }

    /// <summary>
    /// Puts a tag on the tasks. It adds to the <c>tags</c>, at most 50; a key that was there gets the new value.
    /// </summary>
    /// <param name="key">1 to 128 characters, not beginning with <c>aws:</c>.</param>
    /// <param name="value">Up to 256 characters.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithTag(string key, string value) =>
        AddLaunch(nameof(WithTag), Launch with { Tags = FluentValues.Tagged(Launch.Tags, key, value) });

    /// <summary>Puts several tags on the tasks, as <see cref="WithTag"/> does one.</summary>
    /// <param name="tags">Keys and values, such as a dictionary.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tags"/> is null.</exception>
    public RunTaskBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags) =>
        AddLaunch(nameof(WithTags), Launch with { Tags = FluentValues.Tagged(Launch.Tags, tags) });

    /// <summary>Starts the tasks, which are still to run when the call returns.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>
    /// The whole answer: the tasks that are being started, and a failure for each that could not be placed, which
    /// <c>ThrowIfAnyFailed()</c> makes an error of.
    /// </returns>
    /// <exception cref="EcsValidationException">Words contradict each other; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of RunTask.</exception>
    public Task<RunTaskResponse> SendAsync(CancellationToken cancellationToken = default) =>
        _client.SendAsync(Build(), cancellationToken);

    /// <summary>Starts the tasks, waits until they have stopped, and tells how each container ended.</summary>
    /// <param name="options">How to wait, and what is success; null is as the defaults say.</param>
    /// <param name="cancellationToken">
    /// Gives the tasks up. They run on unless <see cref="RunTaskOptions.StopTasksOnAbandon"/> is set.
    /// </param>
    /// <returns>
    /// How the tasks ended. Tasks that failed raise no error: look at <see cref="RunTaskResult.IsSuccessful"/> or call
    /// <see cref="RunTaskResult.EnsureSuccess"/>.
    /// </returns>
    /// <exception cref="EcsValidationException">Words contradict each other; nothing was sent.</exception>
    /// <exception cref="EcsRunTaskException">Not all tasks could be started or followed; the error names those that were.</exception>
    /// <exception cref="EcsException">RunTask failed as a whole, in one of its ways.</exception>
    public Task<RunTaskResult> RunToCompletionAsync(
        RunTaskOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.RunTaskToCompletionAsync(Build(), options, cancellationToken);

    private protected override RunTaskRequest Make() => _draft with
    {
        LaunchType = Launch.LaunchType,
        CapacityProviderStrategy = Launch.CapacityProviderStrategy,
        NetworkConfiguration = Launch.NetworkConfiguration,
        PlatformVersion = Launch.PlatformVersion,
        PlacementConstraints = Launch.PlacementConstraints,
        PlacementStrategy = Launch.PlacementStrategy,
        EnableExecuteCommand = Launch.EnableExecuteCommand,
        EnableEcsManagedTags = Launch.EnableEcsManagedTags,
        PropagateTags = Launch.PropagateTags,
        Tags = Launch.Tags,
    };

    private RunTaskBuilder SetDraft(string word, RunTaskRequest draft) => Set(word, copy => copy._draft = draft);

    private RunTaskBuilder AddDraft(string word, RunTaskRequest draft, params IReadOnlyList<string> problems) =>
        Add(word, copy => copy._draft = draft, problems);
}
