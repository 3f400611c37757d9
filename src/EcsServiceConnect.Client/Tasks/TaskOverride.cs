using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Settings of a task that differ from its task definition.</summary>
/// <remarks>
/// <para>At most 8,192 characters in all, counted as JSON.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html</para>
/// </remarks>
[EcsShape]
public sealed partial record TaskOverride
{
    /// <summary>The overrides for single containers, each one naming its container.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ContainerOverride>? ContainerOverrides { get; init; }

    /// <summary>
    /// The CPU units (1/1024 of a vCPU) of the whole task, as decimal text, such as <c>1024</c>. On Fargate, CPU and
    /// <see cref="Memory"/> together must be one of the pairs listed at
    /// <see cref="RegisterTaskDefinitionRequest.Cpu"/>, also where only one of the two is overridden.
    /// </summary>
    /// <value>Null: the value of the task definition.</value>
    public string? Cpu { get; init; }

    /// <summary>Other Elastic Inference accelerators. Deprecated: Elastic Inference is no longer offered.</summary>
    public IReadOnlyList<InferenceAcceleratorOverride>? InferenceAcceleratorOverrides { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which images are pulled, logs written and secrets fetched for the task.
    /// </summary>
    /// <value>Null: the role of the task definition.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// The memory of the whole task in MiB, as decimal text, such as <c>2048</c>. On Fargate it must fit
    /// <see cref="Cpu"/>.
    /// </summary>
    /// <value>Null: the value of the task definition.</value>
    public string? Memory { get; init; }

    /// <summary>The ARN of the IAM role that the application in the task's containers acts as.</summary>
    /// <value>Null: the role of the task definition.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>
    /// The size of the task's ephemeral storage. Only for Fargate, platform version 1.4.0 (Linux) or 1.0.0 (Windows)
    /// or later.
    /// </summary>
    /// <value>Null: that of the task definition.</value>
    public EphemeralStorage? EphemeralStorage { get; init; }
}
