using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The kind of disks that are built into an instance type.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct LocalStorageType(string Value)
{
    /// <summary>Magnetic hard disk drives, for much data that is read and written in sequence.</summary>
    public static LocalStorageType Hdd => new(Names.Hdd);

    /// <summary>Solid state drives, for fast access at any place.</summary>
    public static LocalStorageType Ssd => new(Names.Ssd);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="LocalStorageType.Hdd"/>
        public const string Hdd = "hdd";

        /// <inheritdoc cref="LocalStorageType.Ssd"/>
        public const string Ssd = "ssd";
    }
}
