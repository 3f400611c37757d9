using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The minimum and maximum number of tasks of an Express Mode service, and the load at which ECS starts or stops tasks.
/// </summary>
/// <remarks>
/// <para>
/// ECS starts tasks while the metric is above its target value and stops tasks while it is below (target tracking).
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayScalingTarget.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayScalingTarget
{
    /// <summary>The number of tasks that always run; a new service starts with it.</summary>
    /// <value>Null: 1.</value>
    public int? MinTaskCount { get; init; }

    /// <summary>The maximum number of tasks. Not less than <see cref="MinTaskCount"/>.</summary>
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
