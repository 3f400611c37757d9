using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How strictly a gateway's load balancers treat requests that two servers may read differently, which is how attackers
/// smuggle requests past a proxy.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayAlbDesyncMitigationMode(string Value)
{
    /// <summary>
    /// Requests that break the HTTP rules in a dangerous way are rejected. Ambiguous requests are forwarded, after
    /// which the connections are closed. The default.
    /// </summary>
    public static GatewayAlbDesyncMitigationMode Defensive => new(Names.Defensive);

    /// <summary>
    /// All requests are forwarded; ambiguous and dangerous requests are only recorded in the access logs and metrics.
    /// The least protection, for clients that cannot be corrected.
    /// </summary>
    public static GatewayAlbDesyncMitigationMode Monitor => new(Names.Monitor);

    /// <summary>
    /// Only requests that keep to RFC 7230 are forwarded; all others are rejected. The most protection.
    /// </summary>
    public static GatewayAlbDesyncMitigationMode Strictest => new(Names.Strictest);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayAlbDesyncMitigationMode.Defensive"/>
        public const string Defensive = "defensive";

        /// <inheritdoc cref="GatewayAlbDesyncMitigationMode.Monitor"/>
        public const string Monitor = "monitor";

        /// <inheritdoc cref="GatewayAlbDesyncMitigationMode.Strictest"/>
        public const string Strictest = "strictest";
    }
}
