using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The protocol of a gateway's health checks.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct GatewayConnectorHealthCheckProtocol(string Value)
{
    /// <summary>Health checks over HTTP without encryption.</summary>
    public static GatewayConnectorHealthCheckProtocol Http => new(Names.Http);

    /// <summary>Health checks over HTTP with TLS.</summary>
    public static GatewayConnectorHealthCheckProtocol Https => new(Names.Https);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="GatewayConnectorHealthCheckProtocol.Http"/>
        public const string Http = "HTTP";

        /// <inheritdoc cref="GatewayConnectorHealthCheckProtocol.Https"/>
        public const string Https = "HTTPS";
    }
}
