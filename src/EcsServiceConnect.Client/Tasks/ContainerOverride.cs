using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Settings of one container of a task that differ from its container definition. Only the members that are set are
/// overridden.
/// </summary>
/// <remarks>
/// <para>
/// The overrides of one call may not exceed 8,192 characters together, counted as JSON. An image, a port or a secret
/// cannot be overridden: that needs a new task definition revision.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ContainerOverride
{
    /// <summary>
    /// The container that the override is for, by its name in the task definition. Required as soon as any other
    /// member is set.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The command, one argument per item, that replaces the <c>CMD</c> of the image and the command of the container
    /// definition. The entry point stays.
    /// </summary>
    /// <value>Null: the command of the container definition, or of the image.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>
    /// Environment variables to add, or to set in place of those with the same name in the container definition or
    /// the image; the others stay. The values are plain text that anyone who may describe the task can read, so
    /// secrets do not belong here. They are redacted in <c>ToString()</c>.
    /// </summary>
    /// <value>Null: nothing is added.</value>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>
    /// Files in Amazon S3 with environment variables, in place of those of the container definition; at most 10 for a
    /// container. Variables in <see cref="Environment"/> win over those in a file. On Fargate they need
    /// platform version 1.4.0 (Linux) or 1.0.0 (Windows).
    /// </summary>
    /// <value>Null: the files of the container definition.</value>
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }

    /// <summary>
    /// The CPU units (1/1024 of a vCPU) to reserve for the container. All containers together must fit into the task's
    /// CPU, where the task has a value (on Fargate always).
    /// </summary>
    /// <value>Null: the value of the container definition.</value>
    public int? Cpu { get; init; }

    /// <summary>
    /// The hard limit of the container's memory in MiB; a container that needs more is killed. It must be greater
    /// than <see cref="MemoryReservation"/> where both are set, and fit into the task's memory where the task has a
    /// limit.
    /// </summary>
    /// <value>Null: the value of the container definition.</value>
    public int? Memory { get; init; }

    /// <summary>
    /// The memory in MiB to reserve for the container (the soft limit), which it may exceed while there is some left.
    /// It must be less than <see cref="Memory"/> where both are set.
    /// </summary>
    /// <value>Null: the value of the container definition.</value>
    public int? MemoryReservation { get; init; }

    /// <summary>
    /// The special resources of the container in place of those of the container definition. Only
    /// <see cref="ResourceType.Gpu"/> can be overridden.
    /// </summary>
    /// <value>Null: the resources of the container definition.</value>
    public IReadOnlyList<ResourceRequirement>? ResourceRequirements { get; init; }
}
