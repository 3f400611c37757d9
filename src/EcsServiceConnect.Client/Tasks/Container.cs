using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A container of a task as it runs or ran: its image, state, network and resources. Found in
/// <see cref="EcsTask.Containers"/>; received only.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html</remarks>
[EcsShape]
public sealed partial record Container
{
    /// <summary>
    /// The Amazon Resource Name (ARN) of the container. To run a command in it, pass its <see cref="Name"/> to
    /// ExecuteCommand, not this.
    /// </summary>
    public string? ContainerArn { get; init; }

    /// <summary>The ARN of the task that the container belongs to.</summary>
    public string? TaskArn { get; init; }

    /// <summary>
    /// The container's name, as in its container definition. It is unique within the task. Containers that ECS
    /// adds itself, such as the Service Connect proxy (<c>ecs-service-connect-</c> and a suffix), are listed too.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The image that the container was started from, in the form of the task definition: <c>repository/image:tag</c>
    /// or <c>repository/image@digest</c>.
    /// </summary>
    public string? Image { get; init; }

    /// <summary>
    /// The digest of the image's manifest, such as <c>sha256:...</c>: what the tag meant when the image was pulled.
    /// </summary>
    /// <value>Null until the image has been pulled, and where the digest is not known.</value>
    public string? ImageDigest { get; init; }

    /// <summary>The container's id in its container runtime, for instance the Docker id.</summary>
    /// <value>Null until the container was created.</value>
    public string? RuntimeId { get; init; }

    /// <summary>
    /// The container's last known state: <c>PENDING</c> while it is prepared, <c>RUNNING</c>, or <c>STOPPED</c>. It
    /// follows the task's own states (see <see cref="EcsTask.LastStatus"/>) and can lag behind reality by seconds.
    /// </summary>
    public string? LastStatus { get; init; }

    /// <summary>
    /// What the container's main process returned: 0 by convention means success, 137 that it was killed (often for
    /// lack of memory), 143 that it ended on request.
    /// </summary>
    /// <value>Null while the container runs, and when it never started.</value>
    public int? ExitCode { get; init; }

    /// <summary>
    /// Why the container is in its state, as text of at most 1,024 characters, such as
    /// <c>OutOfMemoryError: Container killed due to memory usage</c> or <c>CannotPullContainerError: ...</c>.
    /// </summary>
    /// <value>Null where there is nothing to explain.</value>
    public string? Reason { get; init; }

    /// <summary>
    /// The ports of the container that are bound on its host. Filled with the network modes <c>bridge</c> and
    /// <c>host</c> once the task runs; empty with <c>awsvpc</c>, where <see cref="NetworkInterfaces"/> has the
    /// addresses.
    /// </summary>
    public IReadOnlyList<NetworkBinding> NetworkBindings { get; init; } = [];

    /// <summary>
    /// The network interfaces of the container with network mode <c>awsvpc</c>; the containers of a task share them.
    /// </summary>
    /// <value>Empty in other network modes and until an interface is attached.</value>
    public IReadOnlyList<NetworkInterface> NetworkInterfaces { get; init; } = [];

    /// <summary>The last result of the health check in the container definition.</summary>
    /// <value>
    /// <c>UNKNOWN</c> if the container definition has no health check, whatever the image's own <c>HEALTHCHECK</c>.
    /// </value>
    public HealthStatus HealthStatus { get; init; }

    /// <summary>
    /// The agents that ECS runs in the container beside the application, such as the one behind ECS Exec.
    /// </summary>
    /// <value>Empty unless ECS Exec is enabled for the task.</value>
    public IReadOnlyList<ManagedAgent> ManagedAgents { get; init; } = [];

    /// <summary>
    /// The CPU units (1/1024 of a vCPU) that the container definition, or an override, reserves for the container, as
    /// decimal text.
    /// </summary>
    /// <value><c>0</c> where nothing was specified.</value>
    public string? Cpu { get; init; }

    /// <summary>
    /// The hard limit of the container's memory in MiB, as decimal text; beyond it the container is killed.
    /// </summary>
    /// <value>Null where none is set.</value>
    public string? Memory { get; init; }

    /// <summary>
    /// The memory in MiB that is reserved for the container (the soft limit), as decimal text; it may use more while
    /// there is some.
    /// </summary>
    /// <value>Null where none is set.</value>
    public string? MemoryReservation { get; init; }

    /// <summary>The ids of the physical GPUs of the container.</summary>
    /// <value>Empty for a container without GPUs.</value>
    public IReadOnlyList<string> GpuIds { get; init; } = [];

    /// <summary>The ids of the AWS Neuron devices (Trainium, Inferentia) of the container.</summary>
    /// <value>Empty for a container without such devices.</value>
    public IReadOnlyList<string> NeuronDeviceIds { get; init; } = [];

    /// <summary>The share of a GPU of the container, if it shares one with other containers.</summary>
    /// <value>Null for a container that has its GPUs for itself or has none.</value>
    public SharingStrategy? GpuSharingStrategy { get; init; }
}
