using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One container of a daemon task definition.</summary>
/// <remarks>
/// <para>
/// Members mean what they mean for <see cref="ContainerDefinition"/>. A daemon's containers use the network of the
/// instance, so there are no port mappings.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonContainerDefinition.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonContainerDefinition
{
    /// <summary>
    /// The container's name, unique in the task definition: up to 255 letters, digits, underscores and hyphens.
    /// </summary>
    /// <value>Null: left out.</value>
    public string? Name { get; init; }

    /// <summary>
    /// Required. The image, as a repository with tag or digest, such as <c>fluent/fluent-bit:4.1</c>.
    /// </summary>
    public required string Image { get; init; }

    /// <summary>
    /// The most memory that the container may use, in MiB; it is killed if it uses more. More than <see
    /// cref="MemoryReservation"/> where both are set.
    /// </summary>
    /// <value>Null: no limit of its own.</value>
    public int? Memory { get; init; }

    /// <summary>The memory that is kept for the container, in MiB.</summary>
    /// <value>Null: none of its own.</value>
    public int? MemoryReservation { get; init; }

    /// <summary>How ECS signs in to a private registry outside ECR. Not shown by <c>ToString()</c>.</summary>
    /// <value>Null: not needed.</value>
    [Sensitive]
    public RepositoryCredentials? RepositoryCredentials { get; init; }

    /// <summary>How ECS finds out whether the container is healthy.</summary>
    /// <value>Null: it is not looked at.</value>
    public HealthCheck? HealthCheck { get; init; }

    /// <summary>The CPU that is kept for the container, in units of 1/1024 vCPU.</summary>
    /// <value>Null: none of its own.</value>
    public int? Cpu { get; init; }

    /// <summary>True to have the whole task stop when this container does.</summary>
    /// <value>Null: true.</value>
    public bool? Essential { get; init; }

    /// <summary>What the container starts with, in place of the entry point of the image.</summary>
    /// <value>Null: that of the image.</value>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    /// <summary>The command that the container runs, in place of that of the image.</summary>
    /// <value>Null: that of the image.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The folder in which commands run.</summary>
    /// <value>Null: that of the image.</value>
    public string? WorkingDirectory { get; init; }

    /// <summary>Files in S3 with environment variables.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }

    /// <summary>
    /// Environment variables. Their values are not shown by <c>ToString()</c>; use <see cref="Secrets"/> for secrets
    /// all the same.
    /// </summary>
    /// <value>Null: none.</value>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>
    /// Environment variables whose values come from Secrets Manager or the Parameter Store when the task starts.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Secret>? Secrets { get; init; }

    /// <summary>True to make the container's root file system read-only.</summary>
    /// <value>Null: false.</value>
    public bool? ReadonlyRootFilesystem { get; init; }

    /// <summary>Where volumes of the task definition appear in the container.</summary>
    /// <value>Null: nowhere.</value>
    public IReadOnlyList<MountPoint>? MountPoints { get; init; }

    /// <summary>Where the container's log goes.</summary>
    /// <value>Null: the instance's own log driver.</value>
    public LogConfiguration? LogConfiguration { get; init; }

    /// <summary>Makes the container a log router (FireLens).</summary>
    /// <value>Null: it is none.</value>
    public FirelensConfiguration? FirelensConfiguration { get; init; }

    /// <summary>True to give the container nearly all of root's rights on the instance.</summary>
    /// <value>Null: false.</value>
    public bool? Privileged { get; init; }

    /// <summary>The user that the container's program runs as, such as <c>1000:1000</c>.</summary>
    /// <value>Null: that of the image.</value>
    public string? User { get; init; }

    /// <summary>Resource limits of the container's processes.</summary>
    /// <value>Null: those of the instance.</value>
    public IReadOnlyList<Ulimit>? Ulimits { get; init; }

    /// <summary>Linux capabilities, devices and temporary file systems.</summary>
    /// <value>Null: the defaults.</value>
    public DaemonLinuxParameters? LinuxParameters { get; init; }

    /// <summary>Which containers of the task must have reached which state before this one starts.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ContainerDependency>? DependsOn { get; init; }

    /// <summary>
    /// How long, in seconds, others wait for this container to become what their <see cref="DependsOn"/> asks for.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public int? StartTimeout { get; init; }

    /// <summary>How long, in seconds, the container has to exit by itself before it is killed.</summary>
    /// <value>Null: 30.</value>
    public int? StopTimeout { get; init; }

    /// <summary>Kernel parameters to set for the container.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<SystemControl>? SystemControls { get; init; }

    /// <summary>True to keep the container's standard input open.</summary>
    /// <value>Null: false.</value>
    public bool? Interactive { get; init; }

    /// <summary>True to give the container a terminal (TTY).</summary>
    /// <value>Null: false.</value>
    public bool? PseudoTerminal { get; init; }

    /// <summary>Whether and when ECS restarts this container in place after it has exited.</summary>
    /// <value>Null: it is not restarted.</value>
    public ContainerRestartPolicy? RestartPolicy { get; init; }
}
