using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How many tasks of an Express Mode service run at least and at most, and which load makes ECS start or stop some.
/// </summary>
/// <remarks>
/// <para>
/// ECS starts tasks while the metric is above its target value and stops some while it is below (target tracking).
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayScalingTarget.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayScalingTarget
{
    /// <summary>The number of tasks that always run; a new service starts with it.</summary>
    /// <value>Null: 1.</value>
    public int? MinTaskCount { get; init; }

    /// <summary>
    /// The number of tasks that scaling does not go beyond. Not less than <see cref="MinTaskCount"/>.
    /// </summary>
    /// <value>Null: 20.</value>
    public int? MaxTaskCount { get; init; }

    /// <summary>The load that is measured.</summary>
    /// <value>Absent: <see cref="ExpressGatewayServiceScalingMetric.AverageCpu"/>.</value>
    public ExpressGatewayServiceScalingMetric AutoScalingMetric { get; init; }

    /// <summary>
    /// The value that scaling keeps the metric close to: percent for CPU and memory; for
    /// <see cref="ExpressGatewayServiceScalingMetric.RequestCountPerTarget"/> a number of requests, up to 65,536.
    /// </summary>
    /// <value>Null: 60.</value>
    public int? AutoScalingTargetValue { get; init; }
}
