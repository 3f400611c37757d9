using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceConnectIncludeQueryParameters(string Value)
{
    /// <summary>TODO</summary>
    public static ServiceConnectIncludeQueryParameters Disabled => new(Names.Disabled);

    /// <summary>TODO</summary>
    public static ServiceConnectIncludeQueryParameters Enabled => new(Names.Enabled);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceConnectIncludeQueryParameters.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="ServiceConnectIncludeQueryParameters.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
