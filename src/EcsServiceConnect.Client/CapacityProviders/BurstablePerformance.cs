using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether instance types may be used that have a CPU baseline and go beyond it on credits (the T families, such as
/// T3 and T4g).
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct BurstablePerformance(string Value)
{
    /// <summary>Burstable types are not used.</summary>
    public static BurstablePerformance Excluded => new(Names.Excluded);

    /// <summary>Burstable types may be used, next to all others that fit.</summary>
    public static BurstablePerformance Included => new(Names.Included);

    /// <summary>Only burstable types are used.</summary>
    public static BurstablePerformance Required => new(Names.Required);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="BurstablePerformance.Excluded"/>
        public const string Excluded = "excluded";

        /// <inheritdoc cref="BurstablePerformance.Included"/>
        public const string Included = "included";

        /// <inheritdoc cref="BurstablePerformance.Required"/>
        public const string Required = "required";
    }
}
