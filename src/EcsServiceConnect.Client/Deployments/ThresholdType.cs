using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How the deployment circuit breaker computes the number of failed tasks that fails a deployment.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ThresholdType(string Value)
{
    /// <summary>
    /// A percentage of the desired count, but never less than 3 or more than 200 tasks. With 50 percent, this is what a
    /// service has by default.
    /// </summary>
    public static ThresholdType BoundedPercent => new(Names.BoundedPercent);

    /// <summary>
    /// A fixed number of tasks, whatever the desired count. It does not follow when the service scales.
    /// </summary>
    public static ThresholdType Count => new(Names.Count);

    /// <summary>
    /// A percentage of the desired count without the limits of 3 and 200: for a very small service that should fail
    /// sooner, or a very large one that should tolerate more.
    /// </summary>
    public static ThresholdType UnboundedPercent => new(Names.UnboundedPercent);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ThresholdType.BoundedPercent"/>
        public const string BoundedPercent = "BOUNDED_PERCENT";

        /// <inheritdoc cref="ThresholdType.Count"/>
        public const string Count = "COUNT";

        /// <inheritdoc cref="ThresholdType.UnboundedPercent"/>
        public const string UnboundedPercent = "UNBOUNDED_PERCENT";
    }
}
