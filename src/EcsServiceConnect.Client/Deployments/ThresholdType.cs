using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ThresholdType(string Value)
{
    /// <summary>TODO</summary>
    public static ThresholdType BoundedPercent => new(Names.BoundedPercent);

    /// <summary>TODO</summary>
    public static ThresholdType Count => new(Names.Count);

    /// <summary>TODO</summary>
    public static ThresholdType UnboundedPercent => new(Names.UnboundedPercent);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
