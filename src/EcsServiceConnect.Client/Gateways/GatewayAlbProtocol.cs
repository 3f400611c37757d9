using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The protocol between clients and a gateway. The service supports only <see cref="Https"/> at present.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayAlbProtocol(string Value)
{
    /// <summary>HTTP without encryption. The API defines the value, but gateways do not support it.</summary>
    public static GatewayAlbProtocol Http => new(Names.Http);

    /// <summary>HTTP over TLS, with a certificate that ECS manages.</summary>
    public static GatewayAlbProtocol Https => new(Names.Https);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayAlbProtocol.Http"/>
        public const string Http = "HTTP";

        /// <inheritdoc cref="GatewayAlbProtocol.Https"/>
        public const string Https = "HTTPS";
    }
}
