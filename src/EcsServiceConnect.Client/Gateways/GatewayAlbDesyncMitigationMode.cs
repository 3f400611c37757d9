using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What a gateway's load balancers do with requests that servers may read in different ways, which is how requests
/// are smuggled.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayAlbDesyncMitigationMode(string Value)
{
    /// <summary>Dangerous ones are refused, doubtful ones are let through on a connection of their own.</summary>
    public static GatewayAlbDesyncMitigationMode Defensive => new(Names.Defensive);

    /// <summary>All are let through, except those that are malformed beyond use.</summary>
    public static GatewayAlbDesyncMitigationMode Monitor => new(Names.Monitor);

    /// <summary>Only those that keep to RFC 7230 are let through.</summary>
    public static GatewayAlbDesyncMitigationMode Strictest => new(Names.Strictest);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
