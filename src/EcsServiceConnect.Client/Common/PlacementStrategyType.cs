using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of a placement strategy.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PlacementStrategyType(string Value)
{
    /// <summary>
    /// Fills instances up: the one with the least CPU or memory left that still suffices is chosen, so that few
    /// instances are in use.
    /// </summary>
    public static PlacementStrategyType Binpack => new(Names.Binpack);

    /// <summary>Chooses at random among the instances that fit.</summary>
    public static PlacementStrategyType Random => new(Names.Random);

    /// <summary>
    /// Spreads tasks evenly over the values of <see cref="PlacementStrategy.Field"/>, for instance over Availability
    /// Zones.
    /// </summary>
    public static PlacementStrategyType Spread => new(Names.Spread);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PlacementStrategyType.Binpack"/>
        public const string Binpack = "binpack";

        /// <inheritdoc cref="PlacementStrategyType.Random"/>
        public const string Random = "random";

        /// <inheritdoc cref="PlacementStrategyType.Spread"/>
        public const string Spread = "spread";
    }
}
