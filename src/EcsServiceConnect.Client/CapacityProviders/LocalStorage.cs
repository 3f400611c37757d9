using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Whether instance types with built-in disks (instance store volumes) may be used. What is on such disks is gone
/// with the instance.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct LocalStorage(string Value)
{
    /// <summary>Types with built-in disks are not used.</summary>
    public static LocalStorage Excluded => new(Names.Excluded);

    /// <summary>Types with built-in disks may be used, next to all others that fit.</summary>
    public static LocalStorage Included => new(Names.Included);

    /// <summary>Only types with built-in disks are used.</summary>
    public static LocalStorage Required => new(Names.Required);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="LocalStorage.Excluded"/>
        public const string Excluded = "excluded";

        /// <inheritdoc cref="LocalStorage.Included"/>
        public const string Included = "included";

        /// <inheritdoc cref="LocalStorage.Required"/>
        public const string Required = "required";
    }
}
