using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether, how far and how fast ECS changes the number of instances in the Auto Scaling group of a capacity
/// provider.
/// </summary>
/// <remarks>
/// <para>
/// ECS makes a target tracking scaling policy for the group, which keeps a CloudWatch metric at
/// <see cref="TargetCapacity"/>: the share of the instances that are needed for the tasks, in percent.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ManagedScaling
{
    /// <summary>
    /// Whether ECS scales the group. With <c>DISABLED</c> you change its size yourself, and managed termination
    /// protection does not work.
    /// </summary>
    /// <value>Absent: the API documents no default, so set it.</value>
    public ManagedScalingStatus Status { get; init; }

    /// <summary>
    /// How much of the group's capacity is to be in use, 1 to 100 percent. With 90, ECS keeps about a tenth of it
    /// free for tasks to come; with 100, no more instances than the tasks need.
    /// </summary>
    /// <value>Null: 100.</value>
    [ValueRange(1, 100)]
    public int? TargetCapacity { get; init; }

    /// <summary>
    /// The minimum number of instances that ECS adds at one time, 1 to 10,000, even if fewer are needed. It has no
    /// effect when the group shrinks.
    /// </summary>
    /// <value>Null: 1.</value>
    [ValueRange(1, 10_000)]
    public int? MinimumScalingStepSize { get; init; }

    /// <summary>The maximum number of instances that ECS adds at one time, 1 to 10,000.</summary>
    /// <value>Null: 10,000.</value>
    [ValueRange(1, 10_000)]
    public int? MaximumScalingStepSize { get; init; }

    /// <summary>
    /// How many seconds after its start a new instance begins to count in the group's metrics: 0 to 10,000. Until
    /// then ECS waits for it rather than adding more for the same need.
    /// </summary>
    /// <value>Null: 300.</value>
    [ValueRange(0, 10_000)]
    public int? InstanceWarmupPeriod { get; init; }
}
