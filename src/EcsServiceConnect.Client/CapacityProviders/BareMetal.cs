using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether instance types without a hypervisor, in which one instance has a whole server, may be used.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct BareMetal(string Value)
{
    /// <summary>Bare metal types are not used.</summary>
    public static BareMetal Excluded => new(Names.Excluded);

    /// <summary>Bare metal types may be used, next to all others that fit.</summary>
    public static BareMetal Included => new(Names.Included);

    /// <summary>Only bare metal types are used.</summary>
    public static BareMetal Required => new(Names.Required);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="BareMetal.Excluded"/>
        public const string Excluded = "excluded";

        /// <inheritdoc cref="BareMetal.Included"/>
        public const string Included = "included";

        /// <inheritdoc cref="BareMetal.Required"/>
        public const string Required = "required";
    }
}
