using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One container of a task: its image, command, resources, ports and health check.</summary>
/// <remarks>
/// Only a name, an image and, without a task-level memory, a memory limit are always needed. The service returns
/// described definitions with some members filled in (for instance <c>cpu</c> 0, <c>essential</c> true, empty lists);
/// they can be registered again as they are.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ContainerDefinition
{
    /// <summary>
    /// The container's name, by which dependencies, load balancers and overrides refer to it. Needed in a registration,
    /// and unique in the task definition: up to 255 letters, digits, hyphens and underscores. On a bridge network it is
    /// also what <see cref="Links"/> name.
    /// </summary>
    [ItemKey]
    public string? Name { get; init; }

    /// <summary>
    /// The image to start, in the form that registries use: <c>repository/image:tag</c> or
    /// <c>repository/image@sha256:digest</c>, up to 255 characters. Needed in a registration. Names without a registry
    /// mean Docker Hub; for Amazon ECR, use the full registry address. The tag is <c>latest</c> where none is stated.
    /// </summary>
    /// <remarks>
    /// A running task keeps the image it was started with: a new image behind the same tag is only pulled by new tasks
    /// (see <see cref="VersionConsistency"/>).
    /// </remarks>
    public string? Image { get; init; }

    /// <summary>
    /// The credentials for a private registry outside AWS, which ECS reads by the task's execution role. Amazon ECR needs
    /// none here: the execution role is used.
    /// </summary>
    /// <value>Null: the image is pulled without credentials.</value>
    [Sensitive]
    public RepositoryCredentials? RepositoryCredentials { get; init; }

    /// <summary>
    /// CPU units (1024 make a vCPU) reserved for the container. The sum over all containers must not exceed the
    /// task-level <see cref="RegisterTaskDefinitionRequest.Cpu"/>, where there is one.
    /// </summary>
    /// <value>Null: 0, none is reserved; on Linux the container competes with the lowest share (2).</value>
    /// <remarks>
    /// On Linux it is a share, not a limit: what others leave idle, the container may use in proportion, up to the
    /// task's CPU. On Windows it is a hard limit, and absent or 0 means 1 percent of a CPU.
    /// </remarks>
    [AbsentMeans(0, IsDescribed = true)]
    public int? Cpu { get; init; }

    /// <summary>
    /// The container's hard memory limit in MiB; a container that goes beyond it is killed. The sum over all containers
    /// must not exceed the task-level <see cref="RegisterTaskDefinitionRequest.Memory"/>, where there is one. At least
    /// 6 (4 with Docker before 20.10).
    /// </summary>
    /// <value>
    /// Null: the task's memory is the limit. On EC2, without a task-level memory, this or
    /// <see cref="MemoryReservation"/> is required.
    /// </value>
    /// <remarks>
    /// Must not be less than <see cref="MemoryReservation"/> where both are set. Without a reservation, this is what ECS
    /// reserves of an instance's free memory when it places the task.
    /// </remarks>
    public int? Memory { get; init; }

    /// <summary>
    /// The container's soft memory limit in MiB: what is reserved for it. When memory is short, the container is held
    /// to it; otherwise it may use more, up to <see cref="Memory"/> or what the instance has. At least 6 (4 with Docker
    /// before 20.10).
    /// </summary>
    /// <value>
    /// Null: <see cref="Memory"/> is reserved. On EC2, without a task-level memory, one of the two is required.
    /// </value>
    /// <remarks>Must not be greater than <see cref="Memory"/> where both are set.</remarks>
    public int? MemoryReservation { get; init; }

    /// <summary>
    /// Other containers of the task that this one can reach without port mappings, each as <c>name</c> or
    /// <c>name:alias</c>, without cycles. Only with network mode <c>bridge</c>; not for Windows containers or Fargate.
    /// </summary>
    /// <value>Null: none.</value>
    [Unordered]
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>
    /// The ports on which the container can be reached. Excluded by network mode <c>none</c>; Service Connect and load
    /// balancers need them.
    /// </summary>
    /// <value>Null: none.</value>
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<PortMapping>? PortMappings { get; init; }

    /// <summary>
    /// Whether the task ends when this container stops, for whatever reason: all its other containers are stopped then.
    /// A task definition needs at least one essential container.
    /// </summary>
    /// <value>Null: true.</value>
    [AbsentMeans(true, IsDescribed = true)]
    public bool? Essential { get; init; }

    /// <summary>Whether and when ECS restarts this container in place after it has exited.</summary>
    /// <value>Null: it is not restarted.</value>
    public ContainerRestartPolicy? RestartPolicy { get; init; }

    /// <summary>
    /// The program that the container runs, in place of the image's <c>ENTRYPOINT</c>, one item per argument.
    /// </summary>
    /// <value>Null: the image's own.</value>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    /// <summary>
    /// The arguments that the program gets, or the command itself where the image has no entry point, in place of the
    /// image's <c>CMD</c>; one item per argument.
    /// </summary>
    /// <value>Null: the image's own.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>
    /// Environment variables, visible to everyone who may describe the definition: secrets belong in
    /// <see cref="Secrets"/>. Redacted in text and logs.
    /// </summary>
    /// <value>Null: none but the image's own and those that ECS sets.</value>
    /// <remarks>They win over variables of the same name in <see cref="EnvironmentFiles"/>.</remarks>
    [Sensitive]
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>
    /// Files of environment variables in Amazon S3, by ARN, at most 10, each named <c>*.env</c> with one <c>NAME=value</c> per
    /// line; lines that begin with <c>#</c> are comments. Where files name the same variable, the first one that does
    /// so wins.
    /// </summary>
    /// <value>Null: none.</value>
    /// <remarks>
    /// The task execution role must be allowed to read them. On Fargate they need platform version 1.4.0 (Linux) or
    /// 1.0.0 (Windows).
    /// </remarks>
    [LengthRange(0, 10, HasServiceMessage = true)]
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }

    /// <summary>The mount points of the task's volumes in the container.</summary>
    /// <value>Null: none.</value>
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<MountPoint>? MountPoints { get; init; }

    /// <summary>Other containers of the task whose mounts this container gets as well.</summary>
    /// <value>Null: none.</value>
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<VolumeFrom>? VolumesFrom { get; init; }

    /// <summary>
    /// Settings that only Linux has: kernel capabilities, devices, swap, file systems in memory. Not for Windows
    /// containers.
    /// </summary>
    /// <value>Null: Docker's defaults.</value>
    public LinuxParameters? LinuxParameters { get; init; }

    /// <summary>
    /// Environment variables whose values ECS reads from AWS Secrets Manager or Systems Manager Parameter Store when
    /// the container starts; a later change reaches new tasks only. Each name is used once, and not in
    /// <see cref="Environment"/>.
    /// </summary>
    /// <value>Null: none.</value>
    /// <remarks>
    /// They need <see cref="RegisterTaskDefinitionRequest.ExecutionRoleArn"/>, a role that may read them; a task whose
    /// secret cannot be read does not start.
    /// </remarks>
    public IReadOnlyList<Secret>? Secrets { get; init; }

    /// <summary>
    /// Containers of the same task definition that must be started, done or healthy before this one is started.
    /// </summary>
    /// <value>Null: it is started at once.</value>
    /// <remarks>
    /// Needs container agent 1.26.0 on EC2 and platform version 1.3.0 (Linux) or 1.0.0 (Windows) on Fargate. The order
    /// is reversed when the task stops.
    /// </remarks>
    public IReadOnlyList<ContainerDependency>? DependsOn { get; init; }

    /// <summary>
    /// How long, in seconds, others wait for this container to reach the condition in their <see cref="DependsOn"/>
    /// (<c>COMPLETE</c>, <c>SUCCESS</c> or <c>HEALTHY</c>). After this time they are not started and the task stops.
    /// Fargate: 2 to 120.
    /// </summary>
    /// <value>Null: the container sets no limit of this kind.</value>
    /// <remarks>
    /// Needs container agent 1.26.0 on EC2 and platform version 1.3.0 (Linux) or 1.0.0 (Windows) on Fargate. The
    /// agent's <c>ECS_CONTAINER_START_TIMEOUT</c> applies as well.
    /// </remarks>
    public int? StartTimeout { get; init; }

    /// <summary>
    /// How long, in seconds, the container has to exit by itself after it is signaled to stop, before it is killed.
    /// Fargate: 2 to 120.
    /// </summary>
    /// <value>
    /// Null: 30 seconds; on EC2 the agent's <c>ECS_CONTAINER_STOP_TIMEOUT</c>, where it is set, applies instead.
    /// </value>
    /// <remarks>
    /// Needs container agent 1.26.0 on EC2 and platform version 1.3.0 (Linux) or 1.0.0 (Windows) on Fargate.
    /// </remarks>
    public int? StopTimeout { get; init; }

    /// <summary>
    /// Whether all tasks of a deployment run the same image: ECS resolves the tag to a digest with the deployment's
    /// first task and uses that for the rest. Applies to tasks of a service.
    /// </summary>
    /// <value>Absent: <c>enabled</c>.</value>
    [AbsentMeans(VersionConsistency.Names.Enabled)]
    public VersionConsistency VersionConsistency { get; init; }

    /// <summary>The container's host name. Excluded by network mode <c>awsvpc</c>.</summary>
    /// <value>Null: the container's ID.</value>
    public string? Hostname { get; init; }

    /// <summary>
    /// The user that the container's program runs as: <c>user</c>, <c>user:group</c>, <c>uid</c>, <c>uid:gid</c>,
    /// <c>user:gid</c> or <c>uid:group</c>, numbers being positive. Not for Windows containers. With network mode
    /// <c>host</c>, do not use root.
    /// </summary>
    /// <value>Null: the image's own user; for a container with <see cref="FirelensConfiguration"/>, ECS sets <c>0</c>.</value>
    public string? User { get; init; }

    /// <summary>The directory in which the container's program starts.</summary>
    /// <value>Null: the image's own.</value>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// Whether the container has no network at all. Excluded by network mode <c>awsvpc</c>; not for Windows containers or
    /// Fargate.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? DisableNetworking { get; init; }

    /// <summary>
    /// Whether the container gets nearly all of root's rights on its container instance. Not for Windows containers or
    /// Fargate.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? Privileged { get; init; }

    /// <summary>
    /// Whether the container's root file system can only be read; mounts can still be written to. Not for Windows
    /// containers.
    /// </summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? ReadonlyRootFilesystem { get; init; }

    /// <summary>
    /// Name servers for the container, as IP addresses. Excluded by network mode <c>awsvpc</c>; not for Windows containers
    /// or Fargate.
    /// </summary>
    /// <value>Null: those of the task's network.</value>
    public IReadOnlyList<string>? DnsServers { get; init; }

    /// <summary>
    /// Domains to append when the container resolves short names. Excluded by network mode <c>awsvpc</c>; not for Windows
    /// containers or Fargate.
    /// </summary>
    /// <value>Null: those of the task's network.</value>
    public IReadOnlyList<string>? DnsSearchDomains { get; init; }

    /// <summary>
    /// Lines to add to the container's <c>/etc/hosts</c>. Excluded by network mode <c>awsvpc</c>; not for Windows
    /// containers.
    /// </summary>
    /// <value>Null: none of your own.</value>
    public IReadOnlyList<HostEntry>? ExtraHosts { get; init; }

    /// <summary>
    /// Security options for Docker: <c>no-new-privileges</c>, <c>apparmor:PROFILE</c>, <c>label:value</c> (SELinux) or
    /// <c>credentialspec:PATH</c> (the Active Directory account of a Windows container). Not for Fargate.
    /// </summary>
    /// <value>Null: none.</value>
    /// <remarks>
    /// The agent of the container instance must have registered with <c>ECS_SELINUX_CAPABLE=true</c> or
    /// <c>ECS_APPARMOR_CAPABLE=true</c> for the two that these name.
    /// </remarks>
    [Unordered]
    public IReadOnlyList<string>? DockerSecurityOptions { get; init; }

    /// <summary>Whether the container's standard input stays open.</summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? Interactive { get; init; }

    /// <summary>Whether the container gets a terminal (TTY).</summary>
    /// <value>Null: false.</value>
    [AbsentMeans(false)]
    public bool? PseudoTerminal { get; init; }

    /// <summary>Docker labels for the container. Needs Docker API 1.18 on EC2.</summary>
    /// <value>Null: none but those that ECS sets.</value>
    public IReadOnlyDictionary<string, string>? DockerLabels { get; init; }

    /// <summary>
    /// Resource limits of the container's processes, each in place of Docker's own. Not for Windows containers.
    /// </summary>
    /// <value>
    /// Null: Docker's limits on EC2. On Fargate those of the operating system, but 65535 open files (<c>nofile</c>),
    /// soft and hard.
    /// </value>
    public IReadOnlyList<Ulimit>? Ulimits { get; init; }

    /// <summary>The destination of the container's standard output and error.</summary>
    /// <value>Null: the log driver of the instance's Docker daemon; on Fargate nowhere.</value>
    public LogConfiguration? LogConfiguration { get; init; }

    /// <summary>
    /// The command that checks whether the container is healthy. A check in the image itself is ignored.
    /// </summary>
    /// <value>Null: the container's health is unknown, and does not count for the task's.</value>
    public HealthCheck? HealthCheck { get; init; }

    /// <summary>Kernel parameters (sysctls) to set for the container.</summary>
    /// <value>Null: none.</value>
    /// <remarks>
    /// With network mode <c>awsvpc</c>, network parameters hold for all containers of the task, and the container
    /// started last wins; with <c>host</c> they change the instance itself. Set them in one container only.
    /// </remarks>
    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<SystemControl>? SystemControls { get; init; }

    /// <summary>GPUs, inference accelerators or other devices that the container needs. Fargate has no GPUs.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ResourceRequirement>? ResourceRequirements { get; init; }

    /// <summary>The settings that make this container the log router of the task (FireLens).</summary>
    /// <value>Null: it is an ordinary container.</value>
    public FirelensConfiguration? FirelensConfiguration { get; init; }

    /// <summary>
    /// Credential specification files, by ARN in Systems Manager Parameter Store or Amazon S3, with which the container
    /// uses an Active Directory account (gMSA): a list of at most one item, <c>credentialspec:ARN</c>, or
    /// <c>credentialspecdomainless:ARN</c> for an instance that has not joined the domain. For a domainless container
    /// the specification also names a secret that holds the credentials.
    /// </summary>
    /// <value>Null: none.</value>
    [Unordered]
    public IReadOnlyList<string>? CredentialSpecs { get; init; }
}
