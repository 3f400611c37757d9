using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>From where an ingress path of a gateway can be reached: over the internet or only privately.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct AccessType(string Value)
{
    /// <summary>Only from private networks, not from the internet.</summary>
    public static AccessType Private => new(Names.Private);

    /// <summary>From the internet.</summary>
    public static AccessType Public => new(Names.Public);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="AccessType.Private"/>
        public const string Private = "PRIVATE";

        /// <inheritdoc cref="AccessType.Public"/>
        public const string Public = "PUBLIC";
    }
}
