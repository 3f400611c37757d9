using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AccessType(string Value)
{
    /// <summary>TODO</summary>
    public static AccessType Private => new(Names.Private);

    /// <summary>TODO</summary>
    public static AccessType Public => new(Names.Public);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AccessType.Private"/>
        public const string Private = "PRIVATE";

        /// <inheritdoc cref="AccessType.Public"/>
        public const string Public = "PUBLIC";
    }
}
