using System.Globalization;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="RegisterTaskDefinitionRequest"/>, from <see cref="TaskDefinitionHandle.Register"/>. Required is
/// <c>AddContainer</c>, at least once.
/// </summary>
public sealed partial class RegisterTaskDefinitionBuilder : EcsBuilder<RegisterTaskDefinitionBuilder, RegisterTaskDefinitionRequest>
{
    private static readonly BuilderConflict[] _conflicts =
        [new(nameof(ForFargate), nameof(WithTaskSize), "both set CPU and memory")];

    private readonly IEcsClient _client;

    internal RegisterTaskDefinitionBuilder(IEcsClient client, string family)
        : base(new RegisterTaskDefinitionRequest { Family = family, ContainerDefinitions = [] })
    {
        _client = client;
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>
    /// Makes the definition usable on Fargate: sets <c>cpu</c>, <c>memory</c> and the network mode <c>awsvpc</c>, and adds
    /// to the <c>requiresCompatibilities</c>. Excludes <see cref="WithTaskSize"/>, and <see cref="WithNetworkMode"/> with
    /// another mode; goes together with <see cref="ForEc2"/>.
    /// </summary>
    /// <param name="cpuUnits">The task's CPU units, 1024 to a vCPU: 256 to 32768.</param>
    /// <param name="memoryMiB">
    /// The task's memory in MiB. Fargate supports certain pairs only; <see cref="FargateTaskSize.GetSupportedMemory"/>
    /// returns them.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder ForFargate(int cpuUnits, int memoryMiB) => Set(
        request => WithSize(Require(request, Compatibility.Fargate), cpuUnits, memoryMiB) with
        {
            NetworkMode = HasCalled(nameof(WithNetworkMode)) ? request.NetworkMode : NetworkMode.Awsvpc,
        });

    /// <summary>
    /// Makes the definition usable on EC2 instances: adds to the <c>requiresCompatibilities</c>.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder ForEc2() => Set(static request => Require(request, Compatibility.Ec2));

    /// <summary>
    /// Makes the definition usable on external instances, which are registered machines of your own: adds to the
    /// <c>requiresCompatibilities</c>.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder ForExternal() => Set(static request => Require(request, Compatibility.External));

    /// <summary>
    /// Limits the CPU and memory of the whole task (<c>cpu</c> and <c>memory</c>). Excludes <see cref="ForFargate"/>, which
    /// has the same parameters.
    /// </summary>
    /// <param name="cpuUnits">CPU units, 1024 to a vCPU.</param>
    /// <param name="memoryMiB">Memory in MiB.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder WithTaskSize(int cpuUnits, int memoryMiB) =>
        Set(request => WithSize(request, cpuUnits, memoryMiB));

    /// <summary>
    /// Sets how containers are connected to the network (<c>networkMode</c>). With <see cref="ForFargate"/> it can only be
    /// <see cref="NetworkMode.Awsvpc"/> and is not needed.
    /// </summary>
    /// <param name="mode">Without this method it is <c>bridge</c> on Linux instances.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder WithNetworkMode(NetworkMode mode) => Set(request => request with { NetworkMode = mode });

    /// <summary>
    /// Sets the IAM role with which ECS pulls images, writes logs and reads secrets (<c>executionRoleArn</c>).
    /// </summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleArn"/> is null.</exception>
    public RegisterTaskDefinitionBuilder WithExecutionRole(string roleArn) =>
        Set(request => request with { ExecutionRoleArn = ArgumentGuard.NotNull(roleArn) });

    /// <summary>Sets the IAM role of the programs in the containers (<c>taskRoleArn</c>).</summary>
    /// <param name="roleArn">The role's ARN, or its name.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roleArn"/> is null.</exception>
    public RegisterTaskDefinitionBuilder WithTaskRole(string roleArn) =>
        Set(request => request with { TaskRoleArn = ArgumentGuard.NotNull(roleArn) });

    /// <summary>
    /// Adds a container to the <c>containerDefinitions</c>, at most 10. Each needs its own name.
    /// </summary>
    /// <param name="name">Up to 255 letters, digits, hyphens and underscores.</param>
    /// <param name="container">Configures an empty builder and returns it.</param>
    /// <returns>A new builder with the container added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="container"/> returns null.</exception>
    public RegisterTaskDefinitionBuilder AddContainer(string name, Func<ContainerBuilder, ContainerBuilder> container)
    {
        var (definition, problems) =
            ArgumentGuard.Configure(container, new ContainerBuilder(name)).BuildPart($"{nameof(AddContainer)}(\"{name}\")");
        return AddContainer(definition, problems);
    }

    /// <summary>Adds a container by an existing record.</summary>
    /// <param name="container">The container, with its name.</param>
    /// <returns>A new builder with the container added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is null.</exception>
    public RegisterTaskDefinitionBuilder AddContainer(ContainerDefinition container) =>
        AddContainer(ArgumentGuard.NotNull(container), []);

    /// <summary>Sets the platform that the images are built for (<c>runtimePlatform</c>).</summary>
    /// <param name="cpuArchitecture">The CPU architecture. Absent means <c>X86_64</c>.</param>
    /// <param name="operatingSystem">The operating system. The default is absent: <c>LINUX</c>.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public RegisterTaskDefinitionBuilder WithRuntimePlatform(CpuArchitecture cpuArchitecture, OSFamily operatingSystem = default)
    {
        var platform = new RuntimePlatform { CpuArchitecture = cpuArchitecture, OperatingSystemFamily = operatingSystem };
        return Set(request => request with { RuntimePlatform = platform });
    }

    /// <summary>Registers the definition as the next revision of its family.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The new revision. For the whole response, send the request that <c>Build</c> returns.</returns>
    /// <exception cref="EcsValidationException">Methods exclude each other, or something required is not set; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of RegisterTaskDefinition.</exception>
    public async Task<TaskDefinition> SendAsync(CancellationToken cancellationToken = default) =>
        await ResponseGuard.SendAsync(_client, Build(), static response => response.TaskDefinition, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>
    /// Registers the definition only if it would differ in meaning from the newest active revision of its family.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The revision that matches the definition, whether it is new, and what differed.</returns>
    /// <exception cref="EcsValidationException">Methods exclude each other, or something required is not set; nothing was sent.</exception>
    /// <exception cref="EcsException">A call failed, in one of the ways of its operation.</exception>
    public async Task<TaskDefinitionRegistrationResult> SendIfChangedAsync(CancellationToken cancellationToken = default) =>
        await _client.RegisterIfChangedAsync(Build(), cancellationToken).ConfigureAwait(false);

    private protected override IEnumerable<string> Validate(RegisterTaskDefinitionRequest record)
    {
        if (record.Family.Contains(':', StringComparison.Ordinal))
        {
            yield return $"TaskDefinition(\"{record.Family}\") has a revision; register the family, the service assigns the revision.";
        }

        if (record.ContainerDefinitions.Count == 0)
        {
            yield return $"{nameof(AddContainer)} is missing: a task definition has at least one container.";
        }

        var names = record.ContainerDefinitions.GroupBy(static container => container.Name);
        foreach (var duplicates in names.Where(static containers => containers.Count() > 1))
        {
            yield return $"{nameof(AddContainer)}(\"{duplicates.Key}\") is called {duplicates.Count()} times; "
                + "give each container its own name.";
        }

        if (!HasCalled(nameof(ForFargate)))
        {
            yield break;
        }

        foreach (var volume in (record.Volumes ?? []).Where(static volume => !string.IsNullOrEmpty(volume.Host?.SourcePath)))
        {
            yield return $"{nameof(ForFargate)} and {nameof(WithVolume)}(\"{volume.Name}\") with a host path cannot go together: "
                + "Fargate has no instances with directories of yours; keep one.";
        }

        if (HasCalled(nameof(WithNetworkMode)) && record.NetworkMode != NetworkMode.Awsvpc)
        {
            yield return $"{nameof(ForFargate)} and {nameof(WithNetworkMode)}({record.NetworkMode}) cannot go together: "
                + "tasks on Fargate have the network mode awsvpc; keep one.";
        }
    }

    private static RegisterTaskDefinitionRequest Require(RegisterTaskDefinitionRequest request, Compatibility compatibility) =>
        request with { RequiresCompatibilities = [.. (request.RequiresCompatibilities ?? []).Except([compatibility]), compatibility] };

    private static RegisterTaskDefinitionRequest WithSize(RegisterTaskDefinitionRequest request, int cpuUnits, int memoryMiB) =>
        request with
        {
            Cpu = cpuUnits.ToString(CultureInfo.InvariantCulture),
            Memory = memoryMiB.ToString(CultureInfo.InvariantCulture),
        };

    private RegisterTaskDefinitionBuilder AddContainer(ContainerDefinition container, IReadOnlyList<string> problems) =>
        Add(request => request with { ContainerDefinitions = [.. request.ContainerDefinitions, container] }, problems);
}
