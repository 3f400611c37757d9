using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What makes the number of an Express Mode service's tasks change.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExpressGatewayServiceScalingMetric(string Value)
{
    /// <summary>The CPU in use, in percent, on the average of the tasks.</summary>
    public static ExpressGatewayServiceScalingMetric AverageCpu => new(Names.AverageCpu);

    /// <summary>The memory in use, in percent, on the average of the tasks.</summary>
    public static ExpressGatewayServiceScalingMetric AverageMemory => new(Names.AverageMemory);

    /// <summary>The requests that each task gets from the load balancer.</summary>
    public static ExpressGatewayServiceScalingMetric RequestCountPerTarget => new(Names.RequestCountPerTarget);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ExpressGatewayServiceScalingMetric.AverageCpu"/>
        public const string AverageCpu = "AVERAGE_CPU";

        /// <inheritdoc cref="ExpressGatewayServiceScalingMetric.AverageMemory"/>
        public const string AverageMemory = "AVERAGE_MEMORY";

        /// <inheritdoc cref="ExpressGatewayServiceScalingMetric.RequestCountPerTarget"/>
        public const string RequestCountPerTarget = "REQUEST_COUNT_PER_TARGET";
    }
}
