using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How many tasks of an Express Mode service run, and what makes their number change.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayScalingTarget.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayScalingTarget
{
    /// <summary>The fewest tasks.</summary>
    /// <value>Null: 1.</value>
    public int? MinTaskCount { get; init; }

    /// <summary>The most tasks. Not less than <see cref="MinTaskCount"/>.</summary>
    /// <value>Null: 20.</value>
    public int? MaxTaskCount { get; init; }

    /// <summary>What is measured to find the number of tasks.</summary>
    /// <value>Absent: <see cref="ExpressGatewayServiceScalingMetric.AverageCpu"/>.</value>
    public ExpressGatewayServiceScalingMetric AutoScalingMetric { get; init; }

    /// <summary>
    /// The value of the metric that scaling keeps to: percent for CPU and memory, requests for the load of each task.
    /// </summary>
    /// <value>Null: 60.</value>
    public int? AutoScalingTargetValue { get; init; }
}
