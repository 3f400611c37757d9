using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What the number of a <see cref="Scale"/> counts.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ScaleUnit(string Value)
{
    /// <summary>Percent of the service's desired count.</summary>
    public static ScaleUnit Percent => new(Names.Percent);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ScaleUnit.Percent"/>
        public const string Percent = "PERCENT";
    }
}
