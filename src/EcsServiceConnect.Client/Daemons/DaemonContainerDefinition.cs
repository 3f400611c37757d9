using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One container of a daemon task definition: its image, what it runs, and what it may use.</summary>
/// <remarks>
/// <para>Members of the same name work as those of <see cref="ContainerDefinition"/>.</para>
/// <para>
/// There are no port mappings. ECS sets the network mode: all daemons on an instance share one network namespace, apart
/// from other tasks. Tasks on the instance reach them at the fixed address <c>169.254.172.2</c> or
/// <c>fd00:ec2::172:2</c>. Two daemons on one instance cannot listen on the same port.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonContainerDefinition.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonContainerDefinition
{
    /// <summary>
    /// The container's name, by which dependencies and ECS Exec refer to it. Needed in a registration, and unique in
    /// the daemon task definition: up to 255 letters, digits, hyphens and underscores.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// Required. The image to start, as <c>repository/image:tag</c> or <c>repository/image@sha256:digest</c>, such as
    /// <c>fluent/fluent-bit:4.1</c>. Names without a registry mean Docker Hub; for Amazon ECR, use the full registry
    /// address.
    /// </summary>
    public required string Image { get; init; }

    /// <summary>
    /// The container's hard memory limit in MiB; a container that goes beyond it is killed. Must be greater than
    /// <see cref="MemoryReservation"/> where both are set.
    /// </summary>
    /// <value>Null: no limit of the container's own.</value>
    public int? Memory { get; init; }

    /// <summary>
    /// The container's soft memory limit in MiB: what is reserved for it. It may use more, up to <see cref="Memory"/>
    /// or the memory of the task.
    /// </summary>
    /// <value>Null: no soft limit.</value>
    public int? MemoryReservation { get; init; }

    /// <summary>
    /// The credentials for a private registry outside AWS. Amazon ECR needs none: the execution role is used. Not shown
    /// by <c>ToString()</c>.
    /// </summary>
    /// <value>Null: the image is pulled without credentials.</value>
    [Sensitive]
    public RepositoryCredentials? RepositoryCredentials { get; init; }

    /// <summary>
    /// The command that checks whether the container is healthy. Recommended: without one, ECS notices that a daemon's
    /// task has stopped, but not that it no longer works.
    /// </summary>
    /// <value>Null: the container's health is not checked.</value>
    public HealthCheck? HealthCheck { get; init; }

    /// <summary>CPU units (1024 make a vCPU) reserved for the container.</summary>
    /// <value>Null: none is reserved.</value>
    public int? Cpu { get; init; }

    /// <summary>
    /// Whether the daemon's task ends when this container stops, for whatever reason. A daemon task definition needs at
    /// least one essential container. If the daemon is critical, the end of its task also makes ECS replace the
    /// instance.
    /// </summary>
    /// <value>Null: true.</value>
    public bool? Essential { get; init; }

    /// <summary>
    /// The program that the container runs, in place of the image's <c>ENTRYPOINT</c>, one item per argument.
    /// </summary>
    /// <value>Null: that of the image.</value>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    /// <summary>
    /// The arguments that the program gets, or the command itself where the image has no entry point, in place of the
    /// image's <c>CMD</c>; one item per argument.
    /// </summary>
    /// <value>Null: that of the image.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The directory in which the container's program starts.</summary>
    /// <value>Null: that of the image.</value>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Files of environment variables in Amazon S3, with one <c>NAME=value</c> per line. A variable of the same name in
    /// <see cref="Environment"/> wins. The execution role must be allowed to read them.
    /// </summary>
    /// <value>Null: none.</value>
    [LengthRange(0, 10, HasServiceMessage = true)]
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }

    /// <summary>
    /// Environment variables, visible to everyone who may describe the definition: secrets belong in
    /// <see cref="Secrets"/>. Not shown by <c>ToString()</c>.
    /// </summary>
    /// <value>Null: none but the image's own and those that ECS sets.</value>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>
    /// Environment variables whose values ECS reads from AWS Secrets Manager or Systems Manager Parameter Store when
    /// the container starts. The execution role must be allowed to read them.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Secret>? Secrets { get; init; }

    /// <summary>
    /// Whether the container's root file system can only be read; mounted volumes can still be written to.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? ReadonlyRootFilesystem { get; init; }

    /// <summary>The mount points of the daemon task definition's volumes in the container.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<MountPoint>? MountPoints { get; init; }

    /// <summary>
    /// The destination of the container's standard output and error. Daemons support the log drivers <c>awslogs</c>,
    /// <c>splunk</c> and <c>awsfirelens</c>.
    /// </summary>
    /// <value>Null: the log driver of the instance.</value>
    public LogConfiguration? LogConfiguration { get; init; }

    /// <summary>
    /// Makes this container the log router (FireLens) for those containers of the daemon whose log driver is
    /// <c>awsfirelens</c>.
    /// </summary>
    /// <value>Null: it is an ordinary container.</value>
    public FirelensConfiguration? FirelensConfiguration { get; init; }

    /// <summary>
    /// Whether the container gets all Linux capabilities, and with them nearly all of root's rights on the instance.
    /// Where single capabilities suffice, add those by <see cref="LinuxParameters"/> instead.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? Privileged { get; init; }

    /// <summary>
    /// The user that the container's program runs as: <c>user</c>, <c>user:group</c>, <c>uid</c>, <c>uid:gid</c>,
    /// <c>user:gid</c> or <c>uid:group</c>, such as <c>1000:1000</c>.
    /// </summary>
    /// <value>Null: that of the image.</value>
    public string? User { get; init; }

    /// <summary>Resource limits of the container's processes, such as the number of open files.</summary>
    /// <value>Null: those of the instance.</value>
    public IReadOnlyList<Ulimit>? Ulimits { get; init; }

    /// <summary>Linux capabilities, devices, an init process and file systems in memory.</summary>
    /// <value>Null: Docker's defaults.</value>
    public DaemonLinuxParameters? LinuxParameters { get; init; }

    /// <summary>
    /// Containers of the same daemon task definition that must be started, done or healthy before this one is started.
    /// The order is reversed when the task stops.
    /// </summary>
    /// <value>Null: it is started at once.</value>
    public IReadOnlyList<ContainerDependency>? DependsOn { get; init; }

    /// <summary>
    /// How long, in seconds, others wait for this container to reach the condition in their <see cref="DependsOn"/>.
    /// When the time is over, they are not started.
    /// </summary>
    /// <value>Null: no time of the container's own.</value>
    public int? StartTimeout { get; init; }

    /// <summary>
    /// How long, in seconds, the container has to exit by itself after it is signaled to stop, before it is killed.
    /// </summary>
    /// <value>Null: 30 seconds, the default of the container agent.</value>
    public int? StopTimeout { get; init; }

    /// <summary>Kernel parameters (sysctls) to set for the container.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<SystemControl>? SystemControls { get; init; }

    /// <summary>Whether the container's standard input stays open.</summary>
    /// <value>Null: false.</value>
    public bool? Interactive { get; init; }

    /// <summary>Whether the container gets a terminal (TTY).</summary>
    /// <value>Null: false.</value>
    public bool? PseudoTerminal { get; init; }

    /// <summary>
    /// Whether and when ECS restarts this container in place after it has exited, without replacing the task.
    /// </summary>
    /// <value>Null: it is not restarted.</value>
    public ContainerRestartPolicy? RestartPolicy { get; init; }
}
