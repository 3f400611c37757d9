using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The load by which ECS decides how many tasks of an Express Mode service run.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ExpressGatewayServiceScalingMetric(string Value)
{
    /// <summary>
    /// How much of their CPU the tasks use on average, in percent. The default. It suits applications that compute.
    /// </summary>
    public static ExpressGatewayServiceScalingMetric AverageCpu => new(Names.AverageCpu);

    /// <summary>How much of their memory the tasks use on average, in percent.</summary>
    public static ExpressGatewayServiceScalingMetric AverageMemory => new(Names.AverageMemory);

    /// <summary>
    /// How many requests each task gets from the load balancer. It suits applications that wait more than they compute.
    /// </summary>
    public static ExpressGatewayServiceScalingMetric RequestCountPerTarget => new(Names.RequestCountPerTarget);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
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
