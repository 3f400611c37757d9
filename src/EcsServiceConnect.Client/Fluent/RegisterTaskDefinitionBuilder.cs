using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Builds a <see cref="RegisterTaskDefinitionRequest"/>, from <see cref="TaskDefinitionHandle.Register"/>. Needed is
/// <c>AddContainer</c>, at least once.
/// </summary>
public sealed partial class RegisterTaskDefinitionBuilder : EcsBuilder<RegisterTaskDefinitionBuilder, RegisterTaskDefinitionRequest>
{
    private static readonly BuilderConflict[] _conflicts = [new(nameof(ForFargate), nameof(WithTaskSize), "both set CPU and memory")];

    private readonly IEcsClient _client;

    private RegisterTaskDefinitionRequest _draft;

    internal RegisterTaskDefinitionBuilder(IEcsClient client, string family)
    {
        _client = client;
        _draft = new RegisterTaskDefinitionRequest { Family = family, ContainerDefinitions = [] };
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>
    /// Means the definition for Fargate: <c>requiresCompatibilities</c>, the network mode <c>awsvpc</c>, <c>cpu</c> and
    /// <c>memory</c>. Excludes <see cref="WithTaskSize"/>, and <see cref="WithNetworkMode"/> with another mode. It may
    /// stand beside <see cref="ForEc2"/>.
    /// </summary>
    /// <param name="cpuUnits">The task's CPU units, 1024 to a vCPU: 256 to 32768.</param>
    /// <param name="memoryMiB">
    /// The task's memory in MiB. Fargate takes certain pairs only; <see cref="FargateTaskSize.GetSupportedMemory"/> lists them.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder ForFargate(int cpuUnits, int memoryMiB) => SetDraft(
        nameof(ForFargate),
        _draft with
        {
            RequiresCompatibilities = Require(Compatibility.Fargate),
            NetworkMode = HasCalled(nameof(WithNetworkMode)) ? _draft.NetworkMode : NetworkMode.Awsvpc,
            Cpu = FluentValues.Number(cpuUnits),
            Memory = FluentValues.Number(memoryMiB),
        });

    /// <summary>
    /// Means the definition for EC2 instances: it adds to the <c>requiresCompatibilities</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder ForEc2() =>
        SetDraft(nameof(ForEc2), _draft with { RequiresCompatibilities = Require(Compatibility.Ec2) });

    /// <summary>
    /// Means the definition for registered machines of your own: it adds to the <c>requiresCompatibilities</c>.
    /// </summary>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder ForExternal() =>
        SetDraft(nameof(ForExternal), _draft with { RequiresCompatibilities = Require(Compatibility.External) });

    /// <summary>
    /// Limits the CPU and memory of the whole task (<c>cpu</c> and <c>memory</c>). Excludes <see cref="ForFargate"/>,
    /// which takes both itself.
    /// </summary>
    /// <param name="cpuUnits">CPU units, 1024 to a vCPU.</param>
    /// <param name="memoryMiB">Memory in MiB.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithTaskSize(int cpuUnits, int memoryMiB) => SetDraft(
        nameof(WithTaskSize), _draft with { Cpu = FluentValues.Number(cpuUnits), Memory = FluentValues.Number(memoryMiB) });

    /// <summary>
    /// Says how containers are connected to the network (<c>networkMode</c>). With <see cref="ForFargate"/> it can only be
    /// <see cref="NetworkMode.Awsvpc"/> and is not needed.
    /// </summary>
    /// <param name="mode">Without this word it is <c>bridge</c> on Linux instances.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithNetworkMode(NetworkMode mode) =>
        SetDraft(nameof(WithNetworkMode), _draft with { NetworkMode = mode });

    /// <summary>
    /// Names the role with which ECS pulls images, writes logs and reads secrets (<c>executionRoleArn</c>).
    /// </summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithExecutionRole(string roleArn) =>
        SetDraft(nameof(WithExecutionRole), _draft with { ExecutionRoleArn = ArgumentGuard.NotNull(roleArn) });

    /// <summary>Names the role that programs in the containers act as (<c>taskRoleArn</c>).</summary>
    /// <param name="roleArn">The role's ARN, or its name.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithTaskRole(string roleArn) =>
        SetDraft(nameof(WithTaskRole), _draft with { TaskRoleArn = ArgumentGuard.NotNull(roleArn) });

    /// <summary>
    /// Adds a container to the <c>containerDefinitions</c>, at most 10. Two of the same name are refused.
    /// </summary>
    /// <param name="name">Up to 255 letters, digits, hyphens and underscores.</param>
    /// <param name="container">Gets an empty builder and returns what was said to it.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is null.</exception>
    public RegisterTaskDefinitionBuilder AddContainer(string name, Func<ContainerBuilder, ContainerBuilder> container)
    {
        var (definition, problems) = ArgumentGuard.Configure(container, new ContainerBuilder(name)).FinishWithin($"{nameof(AddContainer)}(\"{name}\")");
        return AddContainer(definition, problems);
    }

    /// <summary>Adds a container by a record that exists already.</summary>
    /// <param name="container">The container, with its name.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder AddContainer(ContainerDefinition container) => AddContainer(ArgumentGuard.NotNull(container), []);

    /// <summary>
    /// Says what the images are built for (<c>runtimePlatform</c>).
    /// </summary>
    /// <param name="cpuArchitecture">Absent means <c>X86_64</c>.</param>
    /// <param name="operatingSystem">The default is absent: <c>LINUX</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithRuntimePlatform(CpuArchitecture cpuArchitecture, OSFamily operatingSystem = default)
    {
        var platform = new RuntimePlatform { CpuArchitecture = cpuArchitecture, OperatingSystemFamily = operatingSystem };
        return SetDraft(nameof(WithRuntimePlatform), _draft with { RuntimePlatform = platform });
    }

    /// <summary>
    /// Puts a tag on the revision. It adds to the <c>tags</c>, at most 50; a key that was there gets the new value.
    /// </summary>
    /// <param name="key">1 to 128 characters, not beginning with <c>aws:</c>.</param>
    /// <param name="value">Up to 256 characters.</param>
    /// <returns>A builder that says this, too.</returns>
    public RegisterTaskDefinitionBuilder WithTag(string key, string value) =>
        AddDraft(nameof(WithTag), _draft with { Tags = FluentValues.Tagged(_draft.Tags, key, value) });

    /// <summary>Puts several tags on the revision, as <see cref="WithTag"/> does one.</summary>
    /// <param name="tags">Keys and values, such as a dictionary.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tags"/> is null.</exception>
    public RegisterTaskDefinitionBuilder WithTags(IEnumerable<KeyValuePair<string, string>> tags) =>
        AddDraft(nameof(WithTags), _draft with { Tags = FluentValues.Tagged(_draft.Tags, tags) });

    /// <summary>Registers the definition as the next revision of its family.</summary>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The new revision. For the whole answer, send what <c>Build</c> makes.</returns>
    /// <exception cref="EcsValidationException">Words contradict each other, or something is missing; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of RegisterTaskDefinition.</exception>
    public async Task<TaskDefinition> SendAsync(CancellationToken cancellationToken = default)
    {
        var request = Build();
        var answer = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return ResponseGuard.GetRequired(answer.TaskDefinition, request, answer);
    }

    /// <summary>
    /// Registers the definition only if it would differ in meaning from the newest active revision of its family.
    /// </summary>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <returns>The revision that holds what was said, whether it is new, and what differed.</returns>
    /// <exception cref="EcsValidationException">Words contradict each other, or something is missing; nothing was sent.</exception>
    /// <exception cref="EcsException">A call failed, in one of the ways of its operation.</exception>
    public Task<TaskDefinitionRegistration> SendIfChangedAsync(CancellationToken cancellationToken = default) =>
        _client.RegisterIfChangedAsync(Build(), cancellationToken);

    private protected override RegisterTaskDefinitionRequest Make() => _draft;

    private protected override IEnumerable<string> Check(RegisterTaskDefinitionRequest record)
    {
        if (record.Family.Contains(':', StringComparison.Ordinal))
        {
            yield return $"TaskDefinition(\"{record.Family}\") names a revision; register a family, and the service numbers the revision.";
        }

        if (record.ContainerDefinitions.Count == 0)
        {
            yield return $"{nameof(AddContainer)} is missing: a task definition has at least one container.";
        }

        var names = record.ContainerDefinitions.GroupBy(static container => container.Name);
        foreach (var same in names.Where(static same => same.Count() > 1))
        {
            yield return $"{nameof(AddContainer)}(\"{same.Key}\") is said {same.Count()} times; give each container a name of its own.";
        }

        var onHost = (record.Volumes ?? []).Where(static volume => !string.IsNullOrEmpty(volume.Host?.SourcePath));
        foreach (var volume in onHost.Where(_ => HasCalled(nameof(ForFargate))))
        {
            yield return $"{nameof(ForFargate)} and {nameof(WithVolume)}(\"{volume.Name}\") with a path of the host cannot go together: "
                + "Fargate has no hosts of yours; keep one.";
        }

        if (HasCalled(nameof(ForFargate)) && HasCalled(nameof(WithNetworkMode)) && record.NetworkMode != NetworkMode.Awsvpc)
        {
            yield return $"{nameof(ForFargate)} and {nameof(WithNetworkMode)}({record.NetworkMode}) cannot go together: "
                + "tasks on Fargate have the network mode awsvpc; keep one.";
        }
    }

    private IReadOnlyList<Compatibility> Require(Compatibility compatibility) =>
        [.. (_draft.RequiresCompatibilities ?? []).Where(one => one != compatibility), compatibility];

    private RegisterTaskDefinitionBuilder AddContainer(ContainerDefinition container, IReadOnlyList<string> problems) =>
        AddDraft(nameof(AddContainer), _draft with { ContainerDefinitions = [.. _draft.ContainerDefinitions, container] }, problems);

    private RegisterTaskDefinitionBuilder SetDraft(string word, RegisterTaskDefinitionRequest draft) =>
        Set(word, copy => copy._draft = draft);

    private RegisterTaskDefinitionBuilder AddDraft(
        string word, RegisterTaskDefinitionRequest draft, params IReadOnlyList<string> problems) =>
        Add(word, copy => copy._draft = draft, problems);
}
