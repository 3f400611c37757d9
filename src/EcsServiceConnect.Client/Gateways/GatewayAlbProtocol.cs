using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What clients speak to a gateway.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayAlbProtocol(string Value)
{
    /// <summary>HTTP, without encryption.</summary>
    public static GatewayAlbProtocol Http => new(Names.Http);

    /// <summary>HTTPS, with a certificate that is kept for the gateway.</summary>
    public static GatewayAlbProtocol Https => new(Names.Https);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayAlbProtocol.Http"/>
        public const string Http = "HTTP";

        /// <inheritdoc cref="GatewayAlbProtocol.Https"/>
        public const string Https = "HTTPS";
    }
}
