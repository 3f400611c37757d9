using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Whether the Service Connect proxy's access log keeps the query strings of requests.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct ServiceConnectIncludeQueryParameters(string Value)
{
    /// <summary>Paths are logged without their query string. The default.</summary>
    public static ServiceConnectIncludeQueryParameters Disabled => new(Names.Disabled);

    /// <summary>
    /// Paths are logged with their query string. Mind tokens and personal data that callers put there.
    /// </summary>
    public static ServiceConnectIncludeQueryParameters Enabled => new(Names.Enabled);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ServiceConnectIncludeQueryParameters.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="ServiceConnectIncludeQueryParameters.Enabled"/>
        public const string Enabled = "ENABLED";
    }
}
