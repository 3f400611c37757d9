using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct VersionConsistency(string Value)
{
    /// <summary>TODO</summary>
    public static VersionConsistency Disabled => new(Names.Disabled);

    /// <summary>TODO</summary>
    public static VersionConsistency Enabled => new(Names.Enabled);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="VersionConsistency.Disabled"/>
        public const string Disabled = "disabled";

        /// <inheritdoc cref="VersionConsistency.Enabled"/>
        public const string Enabled = "enabled";
    }
}
