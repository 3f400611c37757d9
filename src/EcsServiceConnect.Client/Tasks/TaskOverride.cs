using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a task gets instead of what its task definition says.</summary>
/// <remarks>
/// At most 8,192 characters in all, counted as JSON.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
/// </remarks>
[EcsShape]
public sealed partial record TaskOverride
{
    /// <summary>The overrides for single containers, each one naming its container.</summary>
    /// <value>The default is null: none.</value>
    public IReadOnlyList<ContainerOverride>? ContainerOverrides { get; init; }

    /// <summary>
    /// The CPU units (1/1024 of a vCPU) of the whole task, as decimal text. On Fargate, CPU and memory (MiB) must be
    /// one of these pairs:
    /// <list type="bullet">
    /// <item><description><c>256</c> with 512, 1024 or 2048</description></item>
    /// <item><description><c>512</c> with 1024 to 4096, in steps of 1024</description></item>
    /// <item><description><c>1024</c> with 2048 to 8192, in steps of 1024</description></item>
    /// <item><description><c>2048</c> with 4096 to 16384, in steps of 1024</description></item>
    /// <item><description><c>4096</c> with 8192 to 30720, in steps of 1024</description></item>
    /// <item><description><c>8192</c> with 16384 to 61440, in steps of 4096 (Linux, platform version
    /// 1.4.0)</description></item>
    /// <item><description><c>16384</c> with 32768 to 122880, in steps of 8192 (Linux, platform version
    /// 1.4.0)</description></item>
    /// <item><description><c>32768</c> with 61440, 122880 or 249856 (Linux, platform version
    /// 1.4.0)</description></item>
    /// </list>
    /// Windows tasks on Fargate need <c>1024</c> at least. On EC2 and external instances any value from 128 to 196608
    /// will do; for Windows containers there it is ignored.
    /// </summary>
    /// <value>The default is null: the value of the task definition.</value>
    public string? Cpu { get; init; }

    /// <summary>Other Elastic Inference accelerators. Deprecated: Elastic Inference is no longer offered.</summary>
    /// <value>The default is null.</value>
    public IReadOnlyList<InferenceAcceleratorOverride>? InferenceAcceleratorOverrides { get; init; }

    /// <summary>The ARN of the IAM role with which images are pulled, logs written and secrets fetched for the task.</summary>
    /// <value>The default is null: the role of the task definition.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// The memory of the whole task in MiB, as decimal text. On Fargate it must fit the CPU: the pairs stand at
    /// <see cref="Cpu"/>.
    /// </summary>
    /// <value>The default is null: the value of the task definition.</value>
    public string? Memory { get; init; }

    /// <summary>The ARN of the IAM role that the application in the task's containers acts as.</summary>
    /// <value>The default is null: the role of the task definition.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>
    /// The size of the task's ephemeral storage. Only for Fargate, platform version 1.4.0 (Linux) or 1.0.0 (Windows)
    /// or later.
    /// </summary>
    /// <value>The default is null: that of the task definition.</value>
    public EphemeralStorage? EphemeralStorage { get; init; }
}
