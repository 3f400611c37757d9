using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PlacementStrategyType(string Value)
{
    /// <summary>TODO</summary>
    public static PlacementStrategyType Binpack => new(Names.Binpack);

    /// <summary>TODO</summary>
    public static PlacementStrategyType Random => new(Names.Random);

    /// <summary>TODO</summary>
    public static PlacementStrategyType Spread => new(Names.Spread);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
